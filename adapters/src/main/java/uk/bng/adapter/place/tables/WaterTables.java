package uk.bng.adapter.place.tables;

import java.util.List;
import uk.bng.domain.place.Catchment;
import uk.bng.domain.place.WaterbodyRow;
import uk.bng.domain.place.Waters;

/** The tables of operational catchments and water bodies. */
record WaterTables(CsvTable catchments, CsvTable waterbodies) {
    static WaterTables read(TableSource source) {
        return new WaterTables(
                table(
                        source,
                        "wfd_operational_catchments.csv",
                        "oc_id,operational_catchment,mc_id,management_catchment,river_basin_district,waterbodies"),
                table(source, "wfd_waterbodies.csv", "wbid,name,oc_id"));
    }

    List<CsvTable> all() {
        return List.of(catchments, waterbodies);
    }

    Waters waters() {
        Waters dry = catchments.build(row -> new Catchment(row.text(0), row.text(1)), Waters::of);
        return waterbodies.build(row -> new WaterbodyRow(row.text(0), row.text(1), row.text(2)), dry::with);
    }

    private static CsvTable table(TableSource source, String file, String header) {
        return CsvTable.read(file, source.text(file), header).filled();
    }
}
