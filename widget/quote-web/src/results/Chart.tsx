import { tierWord, type Bar, type Segment } from "quote-core";
import { useId } from "react";
import { Patterns, patternId } from "./Patterns";
import { TierMark } from "./TierMark";

/** What each bank costs, split by habitat. The table beside it is for those who do not see it. */
export function Chart({ bars }: { readonly bars: readonly Bar[] }) {
  const id = useId();
  const segments = bars.flatMap((bar) => bar.segments);
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="ph">
        <h2 id={id}>Cost by bank and habitat</h2>
        <span className="muted">Ex VAT</span>
      </div>
      <svg className="defs" aria-hidden="true" focusable="false" width="0" height="0">
        <Patterns prefix={id} segments={segments} />
      </svg>
      <div className="chart">
        {bars.map((bar) => (
          <div key={bar.bankId}>
            <div className="bank-head" aria-hidden="true">
              <span>
                {bar.bank}
                <span className="sub">
                  <TierMark tier={bar.tier} word={tierWord[bar.tier]} /> · {bar.units} units
                </span>
              </span>
              <b>{bar.cost}</b>
            </div>
            <svg className="bar" aria-hidden="true" focusable="false">
              <rect className="track" width="100%" height="36" />
              {bar.segments.map((segment) => (
                <Piece key={segment.key} prefix={id} segment={segment} />
              ))}
            </svg>
            <ul className="key" aria-hidden="true">
              {bar.segments.map((segment) => (
                <li key={segment.key}>
                  <svg viewBox="0 0 16 12" focusable="false">
                    <rect fill={`url(#${patternId(id, segment)})`} x=".5" y=".5" width="15" height="11" />
                    <rect className={`edge ${segment.ledger}`} x=".5" y=".5" width="15" height="11" />
                  </svg>
                  <span>{segment.habitat}</span>
                  <b className={`in-key in-key--${segment.room}`}>{segment.cost}</b>
                </li>
              ))}
            </ul>
          </div>
        ))}
        <div className="vh">
          <table>
            <caption>Cost by bank and habitat, ex VAT</caption>
            <thead>
              <tr>
                <th scope="col">Bank</th>
                <th scope="col">Habitat</th>
                <th scope="col">Cost</th>
              </tr>
            </thead>
            <tbody>
              {bars.flatMap((bar) =>
                bar.segments.map((segment) => (
                  <tr key={segment.key}>
                    <th scope="row">{bar.bank}</th>
                    <td>{segment.habitat}</td>
                    <td>{segment.cost}</td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  );
}

/** A piece of a bar; its figure stands on a plate where the bar has room for it, and in the key where it has not. */
function Piece({ prefix, segment }: { readonly prefix: string; readonly segment: Segment }) {
  const x = `${String(segment.start)}%`;
  const width = `${String(segment.width)}%`;
  return (
    <>
      <rect fill={`url(#${patternId(prefix, segment)})`} x={x} width={width} height="36" />
      <rect className={`edge ${segment.ledger}`} x={x} y="0.5" width={width} height="35" />
      {segment.room !== "none" && (
        <g className={`on-bar on-bar--${segment.room}`}>
          <svg x={x} overflow="visible">
            <rect className="plate" x="6" y="9" width={7 * segment.cost.length} height="18" rx="3" />
            <text className="bartext" x="10" y="22">
              {segment.cost}
            </text>
          </svg>
        </g>
      )}
    </>
  );
}
