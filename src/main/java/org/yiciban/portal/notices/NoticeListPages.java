package org.yiciban.portal.notices;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yiciban.casefile.publicity.Objections;
import org.yiciban.shared.TypedNumber;

/** The notices that run, and those that ended in the last 30 days: as a page, and as a feed that programs follow. */
@Controller
class NoticeListPages {

    private static final int PER_PAGE = 50;
    private static final int LAST_PAGE = 10_000;
    /** How long one that has ended stays in the list. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final Objections objections;
    private final NoticeFeed feed;
    private final Clock clock;

    NoticeListPages(Objections objections, NoticeFeed feed, Clock clock) {
        this.objections = objections;
        this.feed = feed;
        this.clock = clock;
    }

    @GetMapping("/notices")
    String list(@RequestParam(defaultValue = "0") TypedNumber page, Model model) {
        int at = Math.min(page.or(0), LAST_PAGE);
        List<ShownNotice> found = listed(at);
        boolean more = found.size() > PER_PAGE;
        model.addAttribute(
                "page", new NoticeListPage(found.stream().limit(PER_PAGE).toList(), at, more));
        return "portal/notices";
    }

    @GetMapping("/notices/feed")
    ResponseEntity<byte[]> feed(Locale locale) {
        String text = feed.of(listed(0).stream().limit(PER_PAGE).toList(), clock.instant(), locale);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** One more than a page has, where there are more. */
    private List<ShownNotice> listed(int page) {
        Instant now = clock.instant();
        return objections.listed(now.minus(KEPT), page * PER_PAGE, PER_PAGE + 1).stream()
                .map(one -> new ShownNotice(one, now))
                .toList();
    }
}
