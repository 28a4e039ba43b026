package uk.bng.application.usecase;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import uk.bng.application.job.Owner;
import uk.bng.application.port.AuditEvent;
import uk.bng.application.port.CrmEar;
import uk.bng.application.port.DependencyUnavailable;
import uk.bng.application.save.CrmLetter;
import uk.bng.application.save.CrmNews;
import uk.bng.application.save.Delivered;
import uk.bng.application.save.QuoteStanding;
import uk.bng.application.save.SaveKey;

/** Takes deliveries from the CRM, and works on what they tell of later. Thread-safe. */
public final class HearCrm {
    private static final System.Logger LOG = System.getLogger(HearCrm.class.getName());

    private final CrmEar ear;
    private final SaveTools tools;
    private final StockHolding holding;
    private final Delivered delivered;
    private final Executor threads;

    public HearCrm(CrmEar ear, SaveTools tools, Executor threads) {
        this.ear = ear;
        this.tools = tools;
        this.holding = new StockHolding(tools.holds());
        this.delivered = new Delivered(tools.clock());
        this.threads = threads;
    }

    /**
     * Takes a delivery.
     *
     * @param body as it came, byte for byte
     * @param name under which it is repeated, if it is; null where it has none
     */
    public HearAnswer hear(byte[] body, @Nullable String signature, @Nullable String name) {
        return switch (ear.read(body, signature)) {
            case CrmLetter.Forged unused -> HearAnswer.FORGED;
            case CrmLetter.Unreadable unused -> HearAnswer.UNREADABLE;
            case CrmLetter.Genuine genuine -> {
                if (name == null || delivered.isNew(name)) {
                    threads.execute(() -> workOn(genuine.news()));
                }
                yield HearAnswer.TAKEN;
            }
        };
    }

    private void workOn(List<CrmNews> all) {
        for (CrmNews news : all) {
            try {
                workOn(news);
            } catch (DependencyUnavailable e) {
                LOG.log(Level.WARNING, "crm.news.dropped");
            }
        }
    }

    private void workOn(CrmNews news) {
        switch (news) {
            case CrmNews.Merged merged ->
                audit("merged", merged.id(), tools.queue().repoint(merged.id(), merged.into()));
            case CrmNews.Deleted deleted -> {
                List<SaveKey> gone = tools.queue().unlink(deleted.id());
                audit("deleted", deleted.id(), gone.size());
                gone.forEach(save -> holding.giveBack(save, tools.queue()));
            }
            case CrmNews.Updated updated ->
                tools.crm().standing(updated.id()).ifPresent(now -> {
                    audit(now, updated.id());
                    if (now.isDeclined()) {
                        holding.release(now.quote(), now.revision());
                    }
                });
        }
    }

    private void audit(String outcome, String recordId, int saves) {
        if (saves > 0) {
            tools.journal()
                    .audit(new AuditEvent(
                            tools.clock().instant(),
                            Owner.OPEN,
                            AuditEvent.Action.HEAR,
                            null,
                            null,
                            0,
                            recordId,
                            outcome));
        }
    }

    private void audit(QuoteStanding now, String recordId) {
        tools.journal()
                .audit(new AuditEvent(
                        tools.clock().instant(),
                        Owner.OPEN,
                        AuditEvent.Action.HEAR,
                        null,
                        now.quote(),
                        now.revision(),
                        recordId,
                        "status-" + now.status().toLowerCase(Locale.ROOT)));
    }
}
