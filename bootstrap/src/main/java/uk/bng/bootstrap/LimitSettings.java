package uk.bng.bootstrap;

import uk.bng.application.job.JobRules;

/**
 * What one key may do.
 *
 * @param submits submits a minute
 * @param reads other requests a minute
 * @param streams event streams open at once
 * @param live unfinished jobs at once
 */
record LimitSettings(int submits, int reads, int streams, int live) {
    static final LimitSettings DEFAULTS = new LimitSettings(600, 6_000, 20, JobRules.STANDARD.livePerOwner());

    private static final int MOST = 1_000_000;

    static LimitSettings of(SettingValues values) {
        return new LimitSettings(
                (int) values.whole(SettingKey.LIMITS_SUBMITS, 1, MOST, DEFAULTS.submits),
                (int) values.whole(SettingKey.LIMITS_READS, 1, MOST, DEFAULTS.reads),
                (int) values.whole(SettingKey.LIMITS_STREAMS, 1, MOST, DEFAULTS.streams),
                (int) values.whole(SettingKey.LIMITS_LIVE, 1, MOST, DEFAULTS.live));
    }
}
