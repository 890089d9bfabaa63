package org.yiciban.api.visits;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiciban.api.resource.LegalTimeText;
import org.yiciban.casefile.visits.SiteVisit;
import org.yiciban.casefile.visits.VisitRecords;

/** Looks on the spot as programs send and read them. */
final class VisitAnswers {

    private VisitAnswers() {}

    /**
     * Who comes.
     *
     * @param account of the item's agency; without one name, unit and number of the enforcement certificate
     */
    record Person(
            @Nullable String account, @Nullable String name, @Nullable String unit, @Nullable String certificate) {

        static Person of(SiteVisit.Visitor one) {
            return new Person(one.account(), one.name(), one.unit(), one.certificate());
        }
    }

    /** A point of the sheet as it was found. */
    record Point(@Nullable String point, SiteVisit.@Nullable Judged judged, @Nullable String remark) {

        static Point of(SiteVisit.Answer one) {
            return new Point(one.point(), one.judged(), one.remark());
        }
    }

    /**
     * A look on the spot.
     *
     * @param notice number of the document that told the applicant
     * @param points empty before it is recorded; whoever isn't of the agency reads what was found once it is signed
     * @param signedBy accounts of those who have signed
     * @param document number of the signed record
     */
    record Visit(
            int number,
            SiteVisit.State state,
            OffsetDateTime plannedFor,
            String place,
            List<Person> visitors,
            String notice,
            @Nullable OffsetDateTime visitedAt,
            List<Point> points,
            @Nullable String findings,
            SiteVisit.@Nullable Presence presence,
            @Nullable String present,
            @Nullable String why,
            List<String> photos,
            List<String> signedBy,
            @Nullable String document) {

        static Visit of(SiteVisit one) {
            SiteVisit.Found found = one.found();
            return new Visit(
                    one.number(),
                    one.state(),
                    Objects.requireNonNull(LegalTimeText.of(one.plannedFor())),
                    one.plan().place(),
                    (found == null ? one.plan().visitors() : found.visitors())
                            .stream().map(Person::of).toList(),
                    one.notice(),
                    found == null ? null : LegalTimeText.of(found.at()),
                    found == null
                            ? List.of()
                            : found.answers().stream().map(Point::of).toList(),
                    found == null ? null : found.findings(),
                    found == null ? null : found.presence(),
                    found == null ? null : found.present(),
                    found == null ? null : found.why(),
                    found == null ? List.of() : found.photos(),
                    one.signedBy(),
                    one.document());
        }
    }

    /**
     * What was found.
     *
     * @param points every point of the sheet; what isn't kept or doesn't apply with a remark
     * @param present who was there for the applicant
     * @param why he refuses to sign, or why nobody was there
     * @param photos ids of uploads: pictures, taken by the writer
     * @param handSigned whether those without an account have signed by hand
     */
    record RecordRequest(
            @Nullable OffsetDateTime visitedAt,
            @Nullable List<Person> visitors,
            @Nullable List<Point> points,
            @Nullable String findings,
            SiteVisit.@Nullable Presence presence,
            @Nullable String present,
            @Nullable String why,
            @Nullable Boolean handSigned,
            @Nullable List<String> photos) {

        VisitRecords.Typed typed() {
            return new VisitRecords.Typed(
                    visitedAt == null ? null : visitedAt.toInstant(),
                    VisitAnswers.visitors(visitors),
                    VisitAnswers.answers(points),
                    text(findings),
                    presence,
                    text(present),
                    text(why),
                    Boolean.TRUE.equals(handSigned),
                    photos == null
                            ? List.of()
                            : photos.stream().filter(Objects::nonNull).toList());
        }
    }

    static List<SiteVisit.Visitor> visitors(@Nullable List<Person> sent) {
        return sent == null
                ? List.of()
                : sent.stream()
                        .filter(Objects::nonNull)
                        .map(one -> new SiteVisit.Visitor(
                                text(one.account()), text(one.name()), text(one.unit()), text(one.certificate())))
                        .toList();
    }

    static List<SiteVisit.Answer> answers(@Nullable List<Point> sent) {
        return sent == null
                ? List.of()
                : sent.stream()
                        .filter(one -> one != null && one.judged() != null)
                        .map(one -> new SiteVisit.Answer(
                                text(one.point()), Objects.requireNonNull(one.judged()), text(one.remark())))
                        .toList();
    }

    static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
