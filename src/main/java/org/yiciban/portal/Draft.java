package org.yiciban.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiciban.casefile.Applicant;
import org.yiciban.casefile.Application;
import org.yiciban.casefile.Channel;
import org.yiciban.shared.BundleKey;

/**
 * An application that is being filled in.
 *
 * @param situation answers of the guided questions
 * @param data answers as typed
 * @param caseNumber the case it became; null before
 */
record Draft(
        String id,
        String account,
        BundleKey bundle,
        long releaseId,
        Map<String, Object> situation,
        Applicant applicant,
        Map<String, Object> data,
        Rest rest,
        String caseNumber,
        Instant updatedAt) {

    /**
     * What isn't an answer of the form.
     *
     * @param papers handed in so far
     * @param deferrals papers promised for later
     * @param commitments items with a signed commitment
     * @param done steps that were left complete
     * @param sent how often each step was sent: what was saved while typing before that comes too late
     */
    record Rest(
            List<Paper> papers,
            Set<String> deferrals,
            Set<String> commitments,
            boolean electronicService,
            Set<String> done,
            Map<String, Integer> sent) {

        private static final int MOST_OF_ONE_PAPER = 10;

        static final Rest NONE = new Rest(List.of(), Set.of(), Set.of(), true, Set.of(), Map.of());

        Rest {
            papers = papers == null ? List.of() : List.copyOf(papers);
            deferrals = deferrals == null ? Set.of() : Set.copyOf(deferrals);
            commitments = commitments == null ? Set.of() : Set.copyOf(commitments);
            done = done == null ? Set.of() : Set.copyOf(done);
            sent = sent == null ? Map.of() : Map.copyOf(sent);
        }

        /** With more papers; a paper that is there isn't promised any more. */
        Rest with(List<Paper> more, Set<String> promised) {
            List<Paper> all = new ArrayList<>(papers);
            more.stream()
                    .filter(paper -> all.stream()
                                    .filter(one -> one.code().equals(paper.code()))
                                    .count()
                            < MOST_OF_ONE_PAPER)
                    .forEach(all::add);
            Set<String> owed = new LinkedHashSet<>(promised);
            all.forEach(paper -> owed.remove(paper.code()));
            return new Rest(all, owed, commitments, electronicService, done, sent);
        }

        Rest without(String uploadId) {
            List<Paper> others = papers.stream()
                    .filter(paper -> !paper.uploadId().equals(uploadId))
                    .toList();
            return new Rest(others, deferrals, commitments, electronicService, done, sent);
        }

        Rest signed(Set<String> items, boolean electronic) {
            return new Rest(papers, deferrals, items, electronic, done, sent);
        }

        Rest done(String step, boolean complete) {
            Set<String> steps = new LinkedHashSet<>(done);
            if (complete) {
                steps.add(step);
            } else {
                steps.remove(step);
            }
            return new Rest(papers, deferrals, commitments, electronicService, steps, sent);
        }

        /** How often a step was sent. */
        public int timesSent(String step) {
            return sent.getOrDefault(step, 0);
        }

        Rest sentOnceMore(String step) {
            Map<String, Integer> times = new LinkedHashMap<>(sent);
            times.merge(step, 1, Integer::sum);
            return new Rest(papers, deferrals, commitments, electronicService, done, times);
        }

        /** The uploads for one paper. */
        public List<Paper> of(String code) {
            return papers.stream().filter(paper -> paper.code().equals(code)).toList();
        }
    }

    /** An upload that is one of the papers. */
    record Paper(String code, String uploadId, String name, long size) {}

    Draft applicant(Applicant other) {
        return new Draft(
                id,
                account,
                bundle,
                releaseId,
                situation,
                other,
                data,
                rest.done("applicant", true),
                caseNumber,
                updatedAt);
    }

    /** The same with one page's answers exchanged. */
    Draft answers(Set<String> keysOfThePage, Map<String, Object> typed, Rest others) {
        Map<String, Object> all = new LinkedHashMap<>(data);
        all.keySet().removeAll(keysOfThePage);
        all.putAll(typed);
        return new Draft(id, account, bundle, releaseId, situation, applicant, all, others, caseNumber, updatedAt);
    }

    Draft savedAt(Instant instant) {
        return new Draft(id, account, bundle, releaseId, situation, applicant, data, rest, caseNumber, instant);
    }

    Draft rest(Rest other) {
        return answers(Set.of(), Map.of(), other);
    }

    /** The application to hand in. */
    Application application(String division) {
        return new Application(
                bundle.value(),
                division,
                Channel.WEB,
                null,
                applicant,
                situation,
                data,
                rest.papers().stream()
                        .map(paper -> new Application.HandedIn(paper.code(), paper.uploadId()))
                        .toList(),
                new ArrayList<>(new java.util.TreeSet<>(rest.deferrals())),
                new ArrayList<>(new java.util.TreeSet<>(rest.commitments())),
                rest.electronicService());
    }
}
