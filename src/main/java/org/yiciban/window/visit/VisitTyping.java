package org.yiciban.window.visit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.visits.SiteVisit;
import org.yiciban.casefile.visits.SiteVisitDesk;
import org.yiciban.casefile.visits.VisitRecords;
import org.yiciban.catalogue.procedure.VisitRule;

/** What is typed on the page of a look on the spot, by the names of its fields. */
record VisitTyping(Map<String, String> values, List<String> photos) {

    /** Of photos that are uploaded, as {@code SupplementForm} names papers that are. */
    private static final String PHOTOS = "kept:photo";

    /** So many people can be named on a page; a record has as many at most. */
    private static final int MOST = 10;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static VisitTyping of(Map<String, String[]> sent) {
        Map<String, String> values = new LinkedHashMap<>();
        sent.forEach((name, all) -> values.put(name, all.length == 0 ? "" : all[0]));
        return new VisitTyping(values, List.of(sent.getOrDefault(PHOTOS, new String[0])));
    }

    /** The same with photos that were just taken. */
    VisitTyping with(List<String> taken) {
        return new VisitTyping(
                values,
                Stream.concat(photos.stream(), taken.stream()).distinct().toList());
    }

    /** What stands on the page before anybody types: what was planned, or what was written and given back. */
    static VisitTyping before(SiteVisit visit) {
        Map<String, String> values = new LinkedHashMap<>();
        SiteVisit.Found found = visit.found();
        put(values, found == null ? visit.plan().visitors() : found.visitors());
        values.put("visitedAt", local(found == null ? visit.plannedFor() : found.at()));
        if (found != null) {
            found.answers().forEach(answer -> {
                values.put("points." + answer.point(), answer.judged().name());
                values.put("points." + answer.point() + ".remark", answer.remark());
            });
            values.put("findings", found.findings());
            values.put("presence", found.presence().name());
            values.put("present", found.present());
            values.put("why", found.why());
        }
        return new VisitTyping(values, found == null ? List.of() : found.photos());
    }

    /** Whoever plans comes himself, until he says otherwise. */
    static VisitTyping planning(String account) {
        return new VisitTyping(Map.of("visitors[0].account", account), List.of());
    }

    private static void put(Map<String, String> values, List<SiteVisit.Visitor> visitors) {
        for (int row = 0; row < visitors.size(); row++) {
            SiteVisit.Visitor one = visitors.get(row);
            String at = "visitors[" + row + "].";
            values.put(at + "account", one.account());
            if (one.account().isEmpty()) {
                values.put(at + "name", one.name());
                values.put(at + "unit", one.unit());
                values.put(at + "certificate", one.certificate());
            }
        }
    }

    /** What stands in a field. */
    String at(String field) {
        return values.getOrDefault(field, "");
    }

    /** So many people can be named: one more than are, and three at least. */
    int rows() {
        return Math.min(MOST, Math.max(3, visitors().size() + 1));
    }

    private List<SiteVisit.Visitor> visitors() {
        List<SiteVisit.Visitor> all = new ArrayList<>();
        for (int row = 0; row < MOST; row++) {
            String at = "visitors[" + row + "].";
            SiteVisit.Visitor one =
                    new SiteVisit.Visitor(at(at + "account"), at(at + "name"), at(at + "unit"), at(at + "certificate"));
            if (!(one.account() + one.name() + one.unit() + one.certificate()).isBlank()) {
                all.add(one);
            }
        }
        return all;
    }

    SiteVisitDesk.Planned planned() {
        return new SiteVisitDesk.Planned(moment("at"), at("place"), visitors());
    }

    @Nullable
    Instant moment(String field) {
        try {
            return LocalDateTime.parse(at(field)).atZone(ZONE).toInstant();
        } catch (DateTimeException nothing) {
            return null;
        }
    }

    VisitRecords.Typed found(VisitRule rule) {
        List<SiteVisit.Answer> answers = new ArrayList<>();
        rule.points().forEach(point -> word(SiteVisit.Judged.class, at("points." + point.code()))
                .ifPresent(judged -> answers.add(
                        new SiteVisit.Answer(point.code(), judged, at("points." + point.code() + ".remark")))));
        return new VisitRecords.Typed(
                moment("visitedAt"),
                visitors(),
                answers,
                at("findings"),
                word(SiteVisit.Presence.class, at("presence")).orElse(null),
                at("present"),
                at("why"),
                at("handSigned").equals("true"),
                photos);
    }

    private static <E extends Enum<E>> Optional<E> word(Class<E> type, String typed) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(typed))
                .findFirst();
    }

    /** A moment as a field of a page takes it. */
    static String local(Instant at) {
        return LocalDateTime.ofInstant(at, ZONE).withSecond(0).withNano(0).toString();
    }
}
