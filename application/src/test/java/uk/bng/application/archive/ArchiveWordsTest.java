package uk.bng.application.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.bng.application.job.Reference;
import uk.bng.application.port.SampleJobs;
import uk.bng.domain.place.Site;
import uk.bng.domain.place.SiteQuery;

class ArchiveWordsTest {
    @Test
    void readsReferencesAsPeopleWriteThem() {
        assertThat(ReferenceAsked.parse("BNG-A-00042")).contains(new ReferenceAsked(42, null));
        assertThat(ReferenceAsked.parse(" bng-a-42.3 ")).contains(new ReferenceAsked(42, 3));
        assertThat(ReferenceAsked.parse("BNG-A-1234567.0")).contains(new ReferenceAsked(1_234_567, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "42",
                "BNG-A-",
                "BNG-A-0",
                "BNG-A-1.",
                "BNG-B-1",
                "BNG-A-1.2.3",
                "BNG-A--1",
                "BNG-A-1234567890123456"
            })
    void takesNothingElseForAReference(String text) {
        assertThat(ReferenceAsked.parse(text)).isEmpty();
    }

    @Test
    void fitsOneEditionOrAll() {
        assertThat(new ReferenceAsked(4, null).fits(new Reference(4, 7))).isTrue();
        assertThat(new ReferenceAsked(4, 7).fits(new Reference(4, 7))).isTrue();
        assertThat(new ReferenceAsked(4, 0).fits(new Reference(4, 7))).isFalse();
        assertThat(new ReferenceAsked(5, null).fits(new Reference(4, 7))).isFalse();
    }

    @Test
    void readsTheCursorsItWrote() {
        var cursor = new ArchiveCursor(Instant.parse("2026-11-26T12:00:00.123456Z"), 77);
        var early = new ArchiveCursor(Instant.parse("1969-12-31T23:59:59.999999Z"), 1);

        assertThat(ArchiveCursor.parse(cursor.toString())).contains(cursor);
        assertThat(ArchiveCursor.parse(early.toString())).contains(early);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1-", "-1", "a-b", "1-1-1", "99999999999999999-1", "1-9999999999999999999"})
    void takesNothingElseForACursor(String text) {
        assertThat(ArchiveCursor.parse(text)).isEmpty();
    }

    @Test
    void keepsOfAPostcodeItsFirstHalf() {
        var order = SampleJobs.aPlainOrder().about(null, SiteQuery.ofPostcode("tn23 1aa"));
        var odd = SampleJobs.aPlainOrder().about(null, SiteQuery.ofPostcode("no postcode"));

        assertThat(ArchivedPlace.of(Site.UNKNOWN, order)).isEqualTo(new ArchivedPlace(null, null, "TN23"));
        assertThat(ArchivedPlace.of(Site.UNKNOWN, odd)).isEqualTo(ArchivedPlace.NOWHERE);
    }

    @Test
    void asksForAPageOfSomeQuotes() {
        assertThatThrownBy(() -> ArchiveWish.all(ArchiveView.ALL, 0))
                .hasMessage("The limit (0) must be from 1 to 100.");
        assertThatThrownBy(() -> ArchiveWish.all(ArchiveView.ALL, 101)).isInstanceOf(IllegalArgumentException.class);
    }
}
