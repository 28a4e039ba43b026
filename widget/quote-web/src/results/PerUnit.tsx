/** A unit price whose unit stands back: `£25,000 / unit`. */
export function PerUnit({ price }: { readonly price: string }) {
  const at = price.endsWith(" / unit") ? price.lastIndexOf(" /") : -1;
  if (at < 0) return price;
  return (
    <span className="nowrap">
      {price.slice(0, at)}
      <span className="per">{price.slice(at)}</span>
    </span>
  );
}
