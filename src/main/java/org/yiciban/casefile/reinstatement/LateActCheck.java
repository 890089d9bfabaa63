package org.yiciban.casefile.reinstatement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Unseen;

/** Reads when and how an act came that was recorded late: by the limit's last day, not before the notice, with a reason. */
final class LateActCheck {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_REASON = 500;

    private final LateAct act;
    private final LocalDate from;
    private final LocalDate until;
    private final LocalDate today;
    private final List<FieldError> errors = new ArrayList<>();

    /**
     * @param from the day of the notice
     * @param until the last day of the limit
     */
    LateActCheck(LateAct act, LocalDate from, LocalDate until, LocalDate today) {
        this.act = act;
        this.from = from;
        this.until = until;
        this.today = today;
    }

    List<FieldError> errors() {
        return errors;
    }

    /** What is in order; worth something only without {@link #errors}. */
    LateAct.Proven read() {
        Optional<LateAct.Way> way = Arrays.stream(LateAct.Way.values())
                .filter(one -> one.name().equals(act.way()))
                .findFirst();
        if (way.isEmpty()) {
            refuse("way", "choice", "请选择申请人当时怎样提交。", "Choose how it was handed in.");
        }
        LocalDate acted = actedOn();
        LocalDate arrived = way.filter(LateAct.Way.POSTED::equals).isPresent() ? arrivedOn(acted) : acted;
        papers();
        String reason = plain(act.reason());
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            refuse(
                    "reason",
                    "required",
                    "请写明当时为什么没有登记（不超过 500 字），将写入通知书。",
                    "Say why it wasn't recorded then (at most 500 characters); the notice will say so.");
        }
        return new LateAct.Proven(way.orElse(null), acted, arrived, reason, act.proof(), null);
    }

    private LocalDate actedOn() {
        LocalDate day = day("actedOn", act.actedOn());
        if (day != null && day.isAfter(until)) {
            refuse(
                    "actedOn",
                    "late",
                    "补正期限至" + until + "届满，这一天提交的已经逾期，不能恢复办理；申请人可以重新申请。",
                    "The limit ended on " + until + ": what came that day was late. The applicant may apply again.");
        } else if (day != null && day.isBefore(from)) {
            refuse(
                    "actedOn",
                    "early",
                    "补正材料告知书于" + from + "送达，提交日期不能早于这一天，请核对。",
                    "The notice is of " + from + "; nothing answered it before. Please check the day.");
        }
        return day;
    }

    private LocalDate arrivedOn(LocalDate posted) {
        LocalDate day = day("arrivedOn", act.arrivedOn());
        if (day != null && (day.isAfter(today) || posted != null && day.isBefore(posted))) {
            refuse(
                    "arrivedOn",
                    "order",
                    "收到日期不能早于交邮日期，也不能晚于今天，请核对。",
                    "It arrived neither before it was posted nor after today; please check the day.");
        }
        return day;
    }

    private void papers() {
        if ("yes".equals(act.papersBack())) {
            refuse(
                    "papersBack",
                    "taken",
                    "申请材料已经退回并由申请人取走的，不能恢复办理；请告知申请人带齐材料重新申请。",
                    "The applicant has taken the papers back, so the procedure can't go on; ask him to apply again with them.");
        } else if (!"no".equals(act.papersBack())) {
            refuse(
                    "papersBack",
                    "choice",
                    "请选择申请材料是否已经退回申请人。",
                    "Choose whether the papers have gone back to the applicant.");
        }
    }

    private LocalDate day(String field, String typed) {
        try {
            return LocalDate.parse(plain(typed));
        } catch (DateTimeParseException noDay) {
            refuse(field, "date", "请填写日期，例如 2026-11-27。", "Enter a day, such as 2026-11-27.");
            return null;
        }
    }

    private void refuse(String field, String code, String zh, String en) {
        errors.add(new FieldError("act." + field, code, new LocalText(zh, en)));
    }

    private static String plain(String typed) {
        return typed == null ? "" : Unseen.oneLine(typed).strip();
    }
}
