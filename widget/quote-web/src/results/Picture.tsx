import { tierWord, type Label, type MapModel, type Tier } from "quote-core";
import { useId } from "react";
import { Dots } from "./Dots";

/** Where the units come from. The table says the same in words; the sentence says it to those who do not see it. */
export function Picture({ map }: { readonly map: MapModel }) {
  const id = useId();
  return (
    <figure className="panel" aria-labelledby={id}>
      <div className="ph">
        <h2 id={id}>Where the units come from</h2>
      </div>
      <div className="picture">
        <svg viewBox={`0 0 ${String(map.width)} ${String(map.height)}`} role="img" aria-label={map.sentence}>
          <Dots spots={map.dots} />
          {map.site !== null &&
            map.marks.map((mark) => (
              <path
                key={mark.id}
                className="link"
                d={`M${String(map.site?.x)} ${String(map.site?.y)}L${String(mark.x)} ${String(mark.y)}`}
              />
            ))}
          {map.labels.map(({ leader, title }) =>
            leader === null ? null : (
              <line
                key={title}
                className="leader"
                x1={leader.x1}
                y1={leader.y1}
                x2={leader.x2}
                y2={leader.y2}
              />
            ),
          )}
          {map.marks.map((mark) => (
            <Mark key={mark.id} tier={mark.tier} x={mark.x} y={mark.y} size={mark.size} />
          ))}
          {map.site !== null && (
            <g transform={`translate(${String(map.site.x)} ${String(map.site.y)})`}>
              <path className="pin" d="M0 0c-2.5-5-7-8-7-13.5a7 7 0 0 1 14 0c0 5.5-4.5 8.5-7 13.5z" />
              <circle className="pin-eye" cy="-13.5" r="2.6" />
            </g>
          )}
          {map.labels.map((label) => (
            <Name key={label.title} label={label} />
          ))}
          <Legend map={map} />
          <ScaleBar map={map} />
        </svg>
      </div>
    </figure>
  );
}

function Mark({
  tier,
  x,
  y,
  size,
}: {
  readonly tier: Tier;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}) {
  switch (tier) {
    case "local":
      return <circle className="mark" cx={x} cy={y} r={size} />;
    case "adjacent": {
      // A square and a triangle of the same area as the circle.
      const side = size * 1.77;
      return <rect className="mark" x={x - side / 2} y={y - side / 2} width={side} height={side} />;
    }
    case "far": {
      const up = size * 1.55;
      return (
        <path
          className="mark"
          d={`M${String(x)} ${String(y - up)}l${String(up * 0.87)} ${String(up * 1.5)}h${String(-up * 1.74)}z`}
        />
      );
    }
    default:
      return tier satisfies never;
  }
}

function Name({ label }: { readonly label: Label }) {
  return (
    <>
      <text className="maptext" x={label.x} y={label.y} textAnchor={label.anchor}>
        {label.title}
      </text>
      {label.detail !== "" && (
        <text className="maptext maptext--sub" x={label.x} y={label.y + 14} textAnchor={label.anchor}>
          {label.detail}
        </text>
      )}
    </>
  );
}

function Legend({ map }: { readonly map: MapModel }) {
  const top = 20 * map.tiers.length + 26;
  const middle = 15;
  return (
    <g transform="translate(12 12)">
      <text className="maptext maptext--sub" x="0" y="8">
        Tier of the bank
      </text>
      {map.tiers.map((tier, index) => (
        <g key={tier}>
          <Mark tier={tier} x={7} y={26 + 20 * index} size={6} />
          <text className="maptext" x="22" y={30 + 20 * index}>
            {tierWord[tier]}
          </text>
        </g>
      ))}
      {map.rings.length > 0 && (
        <text className="maptext maptext--sub" x="0" y={top + 6}>
          Size is units
        </text>
      )}
      {map.rings.map(({ size, label }, index) => {
        const bottom = top + 20 + 2 * (map.rings[0]?.size ?? size);
        const y = bottom - 2 * size;
        return (
          <g key={label}>
            <circle className="key-ring" cx={middle} cy={bottom - size} r={size} />
            <path className="leader" d={`M${String(middle)} ${String(y)}H42`} />
            <text className="maptext maptext--sub" x="46" y={y + (index === 0 ? 3 : 5)}>
              {label}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function ScaleBar({ map }: { readonly map: MapModel }) {
  const right = map.width - 8;
  const left = right - map.scale.width;
  const y = map.height - 12;
  return (
    <g>
      <path className="scalebar" d={`M${String(left)} ${String(y - 6)}v6H${String(right)}v-6`} />
      <text className="maptext maptext--sub" x={(left + right) / 2} y={y - 9} textAnchor="middle">
        {map.scale.label}
      </text>
    </g>
  );
}
