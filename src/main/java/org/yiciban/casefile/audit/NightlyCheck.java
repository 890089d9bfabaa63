package org.yiciban.casefile.audit;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiciban.casefile.settlement.LegalTime;
import org.yiciban.casefile.store.CheckedCase;
import org.yiciban.casefile.store.JournalCheck;
import org.yiciban.shared.HeldTurn;
import org.yiciban.shared.ProgramOnly;

/**
 * Verifies all journals once a night. Every node looks once a minute whether it is time; the row of the run decides who
 * works. What was verified is taken down portion by portion, so that a run that was broken off goes on where it stood.
 */
@Component
@ProgramOnly
public class NightlyCheck {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyCheck.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime NIGHT = LocalTime.of(2, 0);
    private static final int PORTION = 100;

    private final JournalRuns runs;
    private final JournalCheck journals;
    private final HeadFolder heads;
    private final TransactionTemplate transactions;
    private final LegalTime time;
    private final boolean enabled;
    private final String node = UUID.randomUUID().toString();
    private volatile boolean stopped;

    NightlyCheck(
            JournalRuns runs,
            JournalCheck journals,
            HeadFolder heads,
            PlatformTransactionManager transactions,
            LegalTime time,
            @Value("${yiciban.journal.background:${yiciban.engine.job-executor:true}}") boolean enabled) {
        this.runs = runs;
        this.journals = journals;
        this.heads = heads;
        this.transactions = new TransactionTemplate(transactions);
        this.time = time;
        this.enabled = enabled;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void look() {
        if (enabled) {
            beginIfDue();
            workOff(PORTION, Integer.MAX_VALUE);
        }
        heads.catchUp();
    }

    @PreDestroy
    void stop() {
        stopped = true;
    }

    /** Begins a run when the last one is from before this night (two o'clock); a night while nothing ran is made up for. */
    public void beginIfDue() {
        Instant latest = HeldTurn.latest(time.now(), Duration.ZERO);
        ZonedDateTime now = time.now().atZone(ZONE);
        Instant night = (now.toLocalTime().isBefore(NIGHT) ? now.minusDays(1) : now)
                .with(NIGHT)
                .toInstant();
        Optional<Instant> last = runs.begunBefore(latest).or(runs::keyedAt);
        if (last.filter(begun -> begun.isBefore(night) || begun.isAfter(latest)).isPresent()) {
            transactions.execute(status -> runs.begin(null));
        }
    }

    /**
     * Goes on with the run that is open, if nobody else does.
     *
     * @param size how many cases are verified in one transaction
     * @param most how many portions at most
     */
    public void workOff(int size, int most) {
        Optional<JournalAudit.Run> run = transactions.execute(status -> runs.take(node));
        for (int i = 0; i < most && run.isPresent() && !stopped; i++) {
            run = portion(run.get(), size);
        }
    }

    private Optional<JournalAudit.Run> portion(JournalAudit.Run run, int size) {
        return transactions.execute(status -> {
            List<CheckedCase> portion = journals.after(run.at(), size);
            if (!runs.verified(run, node, portion)) {
                return Optional.empty();
            }
            if (portion.isEmpty()) {
                tell(runs.last().orElseThrow());
                return Optional.empty();
            }
            return runs.last();
        });
    }

    private static void tell(JournalAudit.Run run) {
        if (run.findings() > 0) {
            LOG.error(
                    "The journals of {} of {} cases are not as they were written: see /admin/journal",
                    run.findings(),
                    run.cases());
        } else {
            LOG.info("The journals of {} cases were verified, {} lines", run.cases(), run.lines());
        }
    }
}
