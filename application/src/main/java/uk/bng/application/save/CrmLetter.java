package uk.bng.application.save;

import java.util.List;

/** What a delivery from the CRM says. Exhaustive: switch over it without a default. */
public sealed interface CrmLetter {
    /** It is from the CRM; what it tells of others' doings, in order. */
    record Genuine(List<CrmNews> news) implements CrmLetter {
        public Genuine {
            news = List.copyOf(news);
        }
    }

    /** It is not signed as the CRM signs. */
    record Forged() implements CrmLetter {}

    /** It is signed, but no news can be read in it. */
    record Unreadable() implements CrmLetter {}
}
