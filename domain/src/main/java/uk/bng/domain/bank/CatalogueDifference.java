package uk.bng.domain.bank;

import java.util.List;

/** What differs between two catalogues, table by table; a table without a difference is left out. */
public record CatalogueDifference(List<TableDifference> tables) {
    public CatalogueDifference {
        tables = List.copyOf(tables);
    }

    /** What {@code after} has, has no longer or has otherwise than {@code before}. */
    public static CatalogueDifference between(Catalogue before, Catalogue after) {
        List<RawSheet> old = CatalogueSheets.of(before);
        List<RawSheet> fresh = CatalogueSheets.of(after);
        return new CatalogueDifference(CatalogueSheets.tables()
                .map(table -> TableDifference.between(table, table.among(old), table.among(fresh)))
                .filter(difference -> !difference.changes().isEmpty())
                .toList());
    }

    public boolean isEmpty() {
        return tables.isEmpty();
    }
}
