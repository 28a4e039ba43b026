import type { FrontierModel } from "quote-core";
import { Icon } from "../shared/Icon";

/** What simplicity costs: closed, since one line says what most want to know. */
export function Frontier({ frontier }: { readonly frontier: FrontierModel }) {
  return (
    <details className="panel metric">
      <summary className="ph">
        <Icon name="chev" turn />
        <h2>What more banks would save</h2>
        <span className="muted">{frontier.summary}</span>
      </summary>
      <div className="scroll" role="group" aria-label="Numbers of banks" tabIndex={0}>
        <table className="tbl bands">
          <caption className="vh">Least cost of the units by number of banks, ex VAT</caption>
          <thead>
            <tr>
              <th scope="col">Banks</th>
              <th scope="col" className="n">
                Least cost
              </th>
              <th scope="col" className="n">
                Saves
              </th>
              <th scope="col">Note</th>
            </tr>
          </thead>
          <tbody>
            {frontier.rows.map(({ banks, cost, saves, note, chosen }) => (
              <tr key={banks}>
                <th scope="row">{banks}</th>
                <td className="n">{cost}</td>
                <td className="n">{saves}</td>
                <td>
                  {chosen ? (
                    <span className="verdict">
                      <Icon name="check" />
                      {note}
                    </span>
                  ) : (
                    note
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
