package uk.bng.adapter.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.bng.application.job.JobAnswer;
import uk.bng.application.port.SampleJobs;
import uk.bng.application.save.LedgerUnits;
import uk.bng.application.save.QuoteFacts;
import uk.bng.domain.bank.BankId;
import uk.bng.domain.bank.StockId;
import uk.bng.domain.place.MapPoint;
import uk.bng.domain.unit.Units;

/** What is read from a stored result, and what of a client's figures is not so (acceptance line 35). */
final class StoredQuoteTest {
    private static final JobAnswer ANSWER = SampleJobs.anAnswer("feasible", """
            {"outcome":{"kind":"feasible","stopped_by":"time-limit","gap":0.013},
             "total_cost":20104.88,"admin_fee":500.00,"total":20604.88,"priced_size":"small","bank_count":1,
             "allocations":[{"demand_habitat":"Grassland","supply_habitat":"Scrub","bank_name":"Down","tier":"local",
               "units_supplied":0.833,"unit_price":24150.00,"cost":20104.88}],
             "ledgers":[{"ledger":"area","units":0.833,"subtotal":20104.88},
               {"ledger":"hedgerow","units":0.2,"subtotal":0.00}],
             "site":{"lpa":"Ashford","nca":null,"latitude":51.146500,"longitude":0.875500,"accuracy":"exact"},
             "run":{"spatial_rule":"lpa-nca","catalogue_version":"sha256:1"}}""");

    @Test
    void readsTheFiguresAsTheyStand() {
        QuoteFacts facts = StoredQuote.facts(SampleJobs.aFullOrder(), ANSWER);

        assertThat(facts.total().toPounds()).isEqualTo(new BigDecimal("20604.88"));
        assertThat(facts.isProven()).isFalse();
        assertThat(facts.gap()).isEqualTo(new BigDecimal("0.013"));
        assertThat(facts.units()).isEqualTo(new LedgerUnits(Units.of("0.833"), Units.of("0.2"), Units.ZERO));
        assertThat(facts.site().lpa()).isEqualTo("Ashford");
        assertThat(facts.site().nca()).isNull();
        assertThat(facts.site().postcode()).isEqualTo("TN23 1AA");
        assertThat(facts.site().point()).isEqualTo(new MapPoint(51_146_500, 875_500));
        assertThat(facts.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.bank()).isEqualTo("Down"));
    }

    @Test
    void readsWhatIsDrawnFromEachStockRoundedUpOnce() {
        String rows = """
                {"run":{"knobs":{"draw":"%s"}},"allocations":[
                 {"bank_id":"B1","ledger":"area","tier":"adjacent","units_supplied":0.000001,"parts":[
                  {"stock_id":"S1"},{"stock_id":"S2"}]},
                 {"bank_id":"B1","ledger":"area","tier":"adjacent","units_supplied":1.000000,"parts":[
                  {"stock_id":"S2"}]},
                 {"bank_id":"B2","ledger":"watercourse","tier":"far","units_supplied":2,"parts":[
                  {"stock_id":"S1"}]}]}""";

        assertThat(StoredQuote.draws(SampleJobs.anAnswer("optimal", rows.formatted("physical"))))
                .isEqualTo(Map.of(
                        stock("B1", "S1"), new Units(1),
                        stock("B1", "S2"), new Units(1_333_334),
                        stock("B2", "S1"), Units.of("4")));
        assertThat(StoredQuote.draws(SampleJobs.anAnswer("optimal", rows.formatted("nominal"))))
                .isEqualTo(Map.of(
                        stock("B1", "S1"), new Units(1),
                        stock("B1", "S2"), new Units(1_000_001),
                        stock("B2", "S1"), Units.of("4")));
        assertThatThrownBy(() -> StoredQuote.draws(SampleJobs.anAnswer("optimal", rows.formatted("Ashford"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("Ashford");
    }

    private static StockId stock(String bank, String id) {
        return new StockId(new BankId(bank), id);
    }

    @Test
    void saysWhereAResultIsNotWholeWithoutSayingWhat() {
        assertThatThrownBy(() -> StoredQuote.facts(
                        SampleJobs.aFullOrder(), SampleJobs.anAnswer("optimal", "{\"total\":\"Ashford\"}")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("Ashford");
        assertThatThrownBy(() -> StoredQuote.facts(SampleJobs.aFullOrder(), SampleJobs.anAnswer("optimal", "[")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void takesWhatIsSoInAnySpelling() {
        assertThat(differences("""
                "total":20604.880,"priced_size":"small","outcome":{"gap":1.3e-2},"unheard_of":7,"status":"completed\"""")).isEmpty();
    }

    @Test
    void namesEveryFigureThatIsNotSo() {
        assertThat(differences("""
                "total":1,"admin_fee":"500.00","priced_size":"large","allocations":[{"cost":20104.87}],\
                "result":{"total":2}"""))
                .containsExactly(
                        "/quote_results/total",
                        "/quote_results/admin_fee",
                        "/quote_results/priced_size",
                        "/quote_results/allocations/0/cost",
                        "/quote_results/result/total");
        assertThat(differences("\"allocations\":[]")).containsExactly("/quote_results/allocations");
    }

    private static List<String> differences(String members) {
        String body = "{\"record_id\":\"r\",\"quote_results\":{\"job_id\":\"j\",%s}}".formatted(members);
        return ((SaveRequestReader.Reading.Understood)
                        SaveRequestReader.read(body.getBytes(StandardCharsets.UTF_8), "quotes"))
                .differences()
                .apply(ANSWER);
    }
}
