package org.yiciban.api.notices;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yiciban.api.resource.LegalTimeText;
import org.yiciban.casefile.publicity.Objection;
import org.yiciban.casefile.publicity.Objections;
import org.yiciban.casefile.publicity.PublicNotice;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.identity.login.Attempt;
import org.yiciban.identity.login.Throttle;

/** Public notices and objections to them: without a login, and nothing of those who objected. */
@RestController
@RequestMapping("/api/v1/notices")
class NoticesController {

    private final Objections objections;
    private final Throttle throttle;
    private final Clock clock;

    NoticesController(Objections objections, Throttle throttle, Clock clock) {
        this.objections = objections;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** One published answer. */
    record NoticeLine(String label, String value) {}

    /**
     * A notice.
     *
     * @param open whether an objection still counts
     * @param next the notice that stands in its place
     */
    record NoticeAnswer(
            long id,
            String name,
            String agency,
            String basis,
            String period,
            String text,
            List<NoticeLine> lines,
            OffsetDateTime publishedAt,
            OffsetDateTime until,
            PublicNotice.State state,
            boolean open,
            @Nullable OffsetDateTime endedAt,
            @Nullable Long next) {

        static NoticeAnswer of(PublicNotice notice, Instant now, Locale locale) {
            PublicNotice.Words words = notice.words();
            return new NoticeAnswer(
                    notice.no(),
                    words.name().in(locale),
                    words.agency().in(locale),
                    words.basis().in(locale),
                    words.period().in(locale),
                    words.text().in(locale),
                    words.lines().stream()
                            .map(line -> new NoticeLine(
                                    line.label().in(locale), line.value().in(locale)))
                            .toList(),
                    LegalTimeText.of(notice.publishedAt()),
                    LegalTimeText.of(notice.until()),
                    notice.state(),
                    notice.isOpen(now),
                    LegalTimeText.of(notice.endedAt()),
                    notice.next());
        }
    }

    /**
     * An objection.
     *
     * @param name who objects; need not be said, as {@code contact} need not
     * @param released whether the applicant may learn the name
     */
    record ObjectionRequest(String statement, String name, String contact, Boolean released) {}

    /**
     * What whoever objected is given.
     *
     * @param code by which the answer is read; told once
     */
    record ObjectionAnswer(int number, String code, Objection.State state) {}

    /** Those that run, and those that ended in the last 30 days, the newest first, 50 a page. */
    @GetMapping
    List<NoticeAnswer> notices(@RequestParam(defaultValue = "0") int page, Locale locale) {
        Instant now = clock.instant();
        return objections.listed(now, page).notices().stream()
                .map(one -> NoticeAnswer.of(one, now, locale))
                .toList();
    }

    @PostMapping("/{id}/objections")
    @ResponseStatus(HttpStatus.CREATED)
    ObjectionAnswer object(@PathVariable String id, @RequestBody ObjectionRequest body, HttpServletRequest request) {
        long no = objections.notice(id).orElseThrow(ActRefused::noSuchNotice).no();
        Objection.Said said = Objection.Said.typed(
                body.statement(), body.name(), body.contact(), Boolean.TRUE.equals(body.released()));
        Attempt attempt = new Attempt(Attempt.Secret.OBJECTION, "notice " + no, request.getRemoteAddr());
        Objections.Taken taken = throttle.counted(attempt, () -> objections.object(no, said));
        return new ObjectionAnswer(
                taken.objection().number(), taken.code(), taken.objection().state());
    }
}
