/** Stands where the allocation will: rows without words, so that the page is never blank. */
export function Skeleton() {
  return (
    <section className="panel" aria-busy="true" aria-label="Allocation, loading">
      <div className="ph">
        <h2>Allocation</h2>
      </div>
      <div className="skel" aria-hidden="true">
        {[1, 2, 3, 4, 5].map((row) => (
          <div key={row}>
            <span />
            <span />
            <span />
            <span />
          </div>
        ))}
      </div>
    </section>
  );
}
