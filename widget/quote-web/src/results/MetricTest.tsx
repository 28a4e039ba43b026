import type { MetricModel } from "quote-core";
import { Icon } from "../shared/Icon";

/** The statutory metric's own test of the purchase: closed while it passes, since then one line says it all. */
export function MetricTest({ metric }: { readonly metric: MetricModel }) {
  return (
    <details className="panel metric" open={!metric.met}>
      <summary className="ph">
        <Icon name="chev" turn />
        <h2>What the authority can check</h2>
        <span className="muted">{metric.summary}</span>
      </summary>
      <div className="scroll" role="group" aria-label="Trading test" tabIndex={0}>
        <table className="tbl bands">
          <caption className="vh">
            The trading test of the statutory metric, by ledger and distinctiveness, in units
          </caption>
          <thead>
            <tr>
              <th scope="col">Distinctiveness</th>
              <th scope="col" className="n">
                Surplus or deficit
              </th>
              <th scope="col" className="n">
                Carried from above
              </th>
              <th scope="col">Test</th>
            </tr>
          </thead>
          <tbody>
            {metric.bands.map((band) => (
              <tr key={band.key}>
                <th scope="row">
                  {band.band}
                  <span className="sub">{band.ledger}</span>
                </th>
                <td className="n">{band.net}</td>
                <td className="n">{band.carried}</td>
                <td>
                  <span className={band.met ? "verdict" : "verdict verdict--not"}>
                    <Icon name={band.met ? "check" : "x"} />
                    {band.met ? "Met" : "Not met"}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
