package org.yiciban.casefile.reinstatement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.Refusal;
import org.yiciban.shared.Unseen;

/** Reads when and how an act came that was recorded late: by the limit's last day, not before the notice, with a reason. */
final class LateActCheck {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_REASON = 500;

    private final LateAct act;
    private final LocalDate from;
    private final LocalDate until;
    private final LocalDate today;
    private final boolean ofItem;
    private final List<FieldError> errors = new ArrayList<>();

    /**
     * @param from the day of the notice
     * @param until the last day of the limit
     * @param ofItem whether a promised paper was awaited; else the answer to a notice of correction
     */
    LateActCheck(LateAct act, LocalDate from, LocalDate until, LocalDate today, boolean ofItem) {
        this.act = act;
        this.from = from;
        this.until = until;
        this.today = today;
        this.ofItem = ofItem;
    }

    List<FieldError> errors() {
        return errors;
    }

    /** The day of an instant where the cases are handled. */
    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** What is in order; worth something only without {@link #errors}, null where something is missing. */
    LateAct.@Nullable Proven read() {
        Optional<LateAct.Way> way = Arrays.stream(LateAct.Way.values())
                .filter(one -> one.name().equals(act.way()))
                .findFirst();
        if (way.isEmpty()) {
            refuse("way", "choice", "late-act.way");
        }
        LocalDate acted = actedOn();
        LocalDate arrived = way.filter(LateAct.Way.POSTED::equals).isPresent() ? arrivedOn(acted) : acted;
        if (!ofItem) {
            papers();
        }
        String reason = plain(act.reason());
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            refuse("reason", "required", "late-act.reason");
        }
        return way.isEmpty() || acted == null || arrived == null
                ? null
                : new LateAct.Proven(way.get(), acted, arrived, reason, act.proof(), null);
    }

    private @Nullable LocalDate actedOn() {
        LocalDate day = day("actedOn", act.actedOn());
        if (day != null && day.isAfter(until)) {
            refuse("actedOn", "late", ofItem ? "late-act.paper-was-late" : "late-act.was-late", until);
        } else if (day != null && day.isBefore(from)) {
            refuse("actedOn", "early", ofItem ? "late-act.before-acceptance" : "late-act.before-notice", from);
        }
        return day;
    }

    private @Nullable LocalDate arrivedOn(@Nullable LocalDate posted) {
        LocalDate day = day("arrivedOn", act.arrivedOn());
        if (day != null && (day.isAfter(today) || posted != null && day.isBefore(posted))) {
            refuse("arrivedOn", "order", "late-act.arrival");
        }
        return day;
    }

    private void papers() {
        if ("yes".equals(act.papersBack())) {
            refuse("papersBack", "taken", "late-act.taken-back");
        } else if (!"no".equals(act.papersBack())) {
            refuse("papersBack", "choice", "late-act.papers");
        }
    }

    private @Nullable LocalDate day(String field, String typed) {
        try {
            return LocalDate.parse(plain(typed));
        } catch (DateTimeParseException noDay) {
            refuse(field, "date", "late-act.day");
            return null;
        }
    }

    private void refuse(String field, String code, String key, Object... arguments) {
        errors.add(new FieldError("act." + field, code, Refusal.of(key, arguments)));
    }

    private static String plain(String typed) {
        return typed == null ? "" : Unseen.oneLine(typed).strip();
    }
}
