package org.yiciban.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiciban.shared.MaterialCode;

/**
 * What of a draft isn't an answer of the form.
 *
 * @param papers handed in so far
 * @param deferrals papers promised for later
 * @param promise the hash of the text on which they are promised, as far as it was agreed to; else null
 * @param originals papers that a clerk compared with their originals 核验原件
 * @param commitments ticked conditions of commitments, as {@code CommitmentGiven.tick} writes them
 * @param byPerson whether the applicant refuses that rules decide
 * @param done steps that were left complete
 * @param errand where it goes, through which door, and who fills it in for whom
 * @param sent how often each step was sent: what was saved while typing before that comes too late
 */
public record DraftProgress(
        List<DraftPaper> papers,
        Set<String> deferrals,
        String promise,
        Set<String> originals,
        Set<String> commitments,
        boolean electronicService,
        Boolean byPerson,
        Set<String> done,
        Representation errand,
        Map<String, Integer> sent) {

    private static final int MOST_OF_ONE_PAPER = 10;

    /** A draft that was just begun. */
    public static final DraftProgress NONE = new DraftProgress(
            List.of(), Set.of(), null, Set.of(), Set.of(), true, false, Set.of(), Representation.OWN, Map.of());

    public DraftProgress {
        papers = papers == null ? List.of() : List.copyOf(papers);
        deferrals = deferrals == null ? Set.of() : Set.copyOf(deferrals);
        originals = originals == null ? Set.of() : Set.copyOf(originals);
        commitments = commitments == null ? Set.of() : Set.copyOf(commitments);
        byPerson = Boolean.TRUE.equals(byPerson);
        done = done == null ? Set.of() : Set.copyOf(done);
        errand = errand == null ? Representation.OWN : errand;
        sent = sent == null ? Map.of() : Map.copyOf(sent);
    }

    /** With more papers; a paper that is there isn't promised any more, and the same file isn't taken twice. */
    public DraftProgress with(List<DraftPaper> more, Set<String> promised) {
        List<DraftPaper> all = new ArrayList<>(papers);
        more.stream()
                .filter(paper -> all.stream().noneMatch(paper::isAgain))
                .filter(paper -> all.stream()
                                .filter(one -> one.code().equals(paper.code()))
                                .count()
                        < MOST_OF_ONE_PAPER)
                .forEach(all::add);
        Set<String> owed = new LinkedHashSet<>(promised);
        all.forEach(paper -> owed.remove(paper.code()));
        return new DraftProgress(
                all, owed, promise, originals, commitments, electronicService, byPerson, done, errand, sent);
    }

    /** Without one upload. */
    public DraftProgress without(String uploadId) {
        List<DraftPaper> others = papers.stream()
                .filter(paper -> !paper.uploadId().equals(uploadId))
                .toList();
        return new DraftProgress(
                others, deferrals, promise, originals, commitments, electronicService, byPerson, done, errand, sent);
    }

    /** With exactly these papers compared with their originals. */
    public DraftProgress originals(Set<String> seen) {
        return new DraftProgress(
                papers, deferrals, promise, seen, commitments, electronicService, byPerson, done, errand, sent);
    }

    /** With exactly these ticks, and whether results may be served electronically. */
    public DraftProgress signed(Set<String> items, boolean electronic) {
        return new DraftProgress(
                papers, deferrals, promise, originals, items, electronic, byPerson, done, errand, sent);
    }

    /** On that promise for the papers that come later; null or blank where none was given. */
    public DraftProgress promise(String hash) {
        String agreed = hash == null || hash.isBlank() ? null : hash;
        return new DraftProgress(
                papers, deferrals, agreed, originals, commitments, electronicService, byPerson, done, errand, sent);
    }

    /** With whether a person decides, and no rule. */
    public DraftProgress byPerson(boolean person) {
        return new DraftProgress(
                papers, deferrals, promise, originals, commitments, electronicService, person, done, errand, sent);
    }

    /** With a step left complete, or not. */
    public DraftProgress done(String step, boolean complete) {
        Set<String> steps = new LinkedHashSet<>(done);
        if (complete) {
            steps.add(step);
        } else {
            steps.remove(step);
        }
        return new DraftProgress(
                papers, deferrals, promise, originals, commitments, electronicService, byPerson, steps, errand, sent);
    }

    /** How often a step was sent. */
    public int timesSent(String step) {
        return sent.getOrDefault(step, 0);
    }

    /** With a step sent once more. */
    public DraftProgress sentOnceMore(String step) {
        Map<String, Integer> times = new LinkedHashMap<>(sent);
        times.merge(step, 1, Integer::sum);
        return new DraftProgress(
                papers, deferrals, promise, originals, commitments, electronicService, byPerson, done, errand, times);
    }

    /** With another errand. */
    public DraftProgress on(Representation other) {
        return new DraftProgress(
                papers, deferrals, promise, originals, commitments, electronicService, byPerson, done, other, sent);
    }

    /** Whether a paper is neither here nor promised. */
    public boolean lacks(MaterialCode code) {
        return of(code.value()).isEmpty() && !deferrals.contains(code.value());
    }

    /** The uploads for one paper. */
    public List<DraftPaper> of(String code) {
        return papers.stream().filter(paper -> paper.code().equals(code)).toList();
    }
}
