package org.yiciban.casefile.visits;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.ItemKey;

/**
 * A look on the spot 现场核查, from its plan to the signed record.
 *
 * @param number counts from 1 in the case
 * @param plannedFor when it is to be
 * @param notice number of the document that told the applicant of it
 * @param found what was found; null before it is recorded
 * @param recordedBy who wrote it down; null before that
 * @param signedBy accounts of those who stand for the record, the writer first
 * @param document number of the record; null before all have signed
 */
public record SiteVisit(
        int number,
        ItemKey item,
        State state,
        Instant plannedFor,
        Instant plannedAt,
        Plan plan,
        String notice,
        @Nullable Found found,
        @Nullable String recordedBy,
        @Nullable Instant recordedAt,
        List<String> signedBy,
        @Nullable String document) {

    /** How it stands. */
    public enum State {
        /** The applicant knows when they come. */
        PLANNED,
        /** It is written down, and waits for the signatures of the others. */
        RECORDED,
        /** The record is signed and issued. */
        SIGNED
    }

    /** How a point was found. */
    public enum Judged {
        /** It is so. */
        KEPT,
        /** It isn't. */
        NOT_KEPT,
        /** It has nothing to do with this application. */
        NOT_APPLICABLE
    }

    /** What whoever was there says of the record. */
    public enum Presence {
        /** He has signed it. */
        SIGNED,
        /** He was there and refuses, for a reason. */
        REFUSED,
        /** Nobody was there, for a reason. */
        ABSENT
    }

    /**
     * Who comes: by account, or by name, unit and certificate.
     *
     * @param account empty for who has none of the item's agency
     * @param name of an account as it was then
     * @param certificate number of the enforcement certificate 执法证号; empty for an account
     */
    public record Visitor(String account, String name, String unit, String certificate) {

        /** One of the item's agency. */
        public static Visitor of(String account) {
            return new Visitor(account, "", "", "");
        }

        boolean known() {
            return !account.isEmpty();
        }
    }

    /** Who is to come, and where to. */
    public record Plan(String place, List<Visitor> visitors) {}

    /** A point of the sheet as it was found; what isn't kept or doesn't apply says why. */
    public record Answer(String point, Judged judged, String remark) {}

    /**
     * What was found.
     *
     * @param at when it was
     * @param present who was there for the applicant; empty where nobody was
     * @param why he didn't sign, or why nobody was there
     * @param photos ids of the photos, which are papers of the case
     */
    public record Found(
            Instant at,
            List<Visitor> visitors,
            List<Answer> answers,
            String findings,
            Presence presence,
            String present,
            String why,
            @Nullable List<String> photos) {

        // records from before had none
        public Found {
            photos = photos == null ? List.of() : photos;
        }

        /** Ids of the photos. */
        @Override
        public List<String> photos() {
            return Objects.requireNonNull(photos);
        }

        /** The points that aren't kept. */
        public List<Answer> failing() {
            return answers.stream()
                    .filter(answer -> answer.judged() == Judged.NOT_KEPT)
                    .toList();
        }

        /** How a point was found; empty where it wasn't asked then. */
        public Optional<Answer> answer(String point) {
            return answers.stream().filter(one -> one.point().equals(point)).findFirst();
        }

        /** The accounts whose signature it needs. */
        List<String> signers() {
            return visitors.stream()
                    .filter(Visitor::known)
                    .map(Visitor::account)
                    .toList();
        }
    }

    /** One that is to come. */
    static SiteVisit planned(int number, ItemKey item, Instant at, Instant now, Plan plan, String notice) {
        return new SiteVisit(number, item, State.PLANNED, at, now, plan, notice, null, null, null, List.of(), null);
    }

    /** Whether that account still has to sign it, and may. */
    public boolean waitsFor(String account) {
        return state == State.RECORDED
                && found != null
                && found.signers().contains(account)
                && !signedBy.contains(account);
    }

    /**
     * Whether that account may give the record back to be written anew: whoever doesn't stand for it; and its writer, or the
     * head, where somebody else is to sign who can't any more.
     */
    public boolean mayBeGivenBack(String account, boolean head) {
        return state == State.RECORDED && (head || signedBy.contains(account) || waitsFor(account));
    }

    /** Whether everybody who can has signed. */
    boolean complete(List<String> signed) {
        return found != null && signed.containsAll(found.signers());
    }
}
