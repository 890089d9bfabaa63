package org.yiciban.portal.notices;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
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
        Instant now = clock.instant();
        Objections.Listed found = objections.listed(now, page.or(0));
        model.addAttribute("page", new NoticeListPage(shown(found, now), found.at(), found.more()));
        return "portal/notices";
    }

    @GetMapping("/notices/feed")
    ResponseEntity<byte[]> feed(Locale locale) {
        Instant now = clock.instant();
        String text = feed.of(shown(objections.listed(now, 0), now), now, locale);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ShownNotice> shown(Objections.Listed found, Instant now) {
        return found.notices().stream().map(one -> new ShownNotice(one, now)).toList();
    }
}
