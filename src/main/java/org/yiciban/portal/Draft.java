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
     * @param errand where it goes and who fills it in for whom
     * @param sent how often each step was sent: what was saved while typing before that comes too late
     */
    record Rest(
            List<Paper> papers,
            Set<String> deferrals,
            Set<String> commitments,
            boolean electronicService,
            Set<String> done,
            Errand errand,
            Map<String, Integer> sent) {

        private static final int MOST_OF_ONE_PAPER = 10;

        static final Rest NONE = new Rest(List.of(), Set.of(), Set.of(), true, Set.of(), Errand.OWN, Map.of());

        Rest {
            papers = papers == null ? List.of() : List.copyOf(papers);
            deferrals = deferrals == null ? Set.of() : Set.copyOf(deferrals);
            commitments = commitments == null ? Set.of() : Set.copyOf(commitments);
            done = done == null ? Set.of() : Set.copyOf(done);
            errand = errand == null ? Errand.OWN : errand;
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
            return new Rest(all, owed, commitments, electronicService, done, errand, sent);
        }

        Rest without(String uploadId) {
            List<Paper> others = papers.stream()
                    .filter(paper -> !paper.uploadId().equals(uploadId))
                    .toList();
            return new Rest(others, deferrals, commitments, electronicService, done, errand, sent);
        }

        Rest signed(Set<String> items, boolean electronic) {
            return new Rest(papers, deferrals, items, electronic, done, errand, sent);
        }

        Rest done(String step, boolean complete) {
            Set<String> steps = new LinkedHashSet<>(done);
            if (complete) {
                steps.add(step);
            } else {
                steps.remove(step);
            }
            return new Rest(papers, deferrals, commitments, electronicService, steps, errand, sent);
        }

        /** How often a step was sent. */
        public int timesSent(String step) {
            return sent.getOrDefault(step, 0);
        }

        Rest sentOnceMore(String step) {
            Map<String, Integer> times = new LinkedHashMap<>(sent);
            times.merge(step, 1, Integer::sum);
            return new Rest(papers, deferrals, commitments, electronicService, done, errand, times);
        }

        Rest on(Errand other) {
            return new Rest(papers, deferrals, commitments, electronicService, done, other, sent);
        }

        /** The uploads for one paper. */
        public List<Paper> of(String code) {
            return papers.stream().filter(paper -> paper.code().equals(code)).toList();
        }
    }

    /**
     * Where an application goes, and by what right somebody else than the applicant fills it in.
     *
     * @param division null for the first that takes applications
     * @param authority what the applicant empowered the person at the keyboard by; null when it is the applicant
     */
    record Errand(String division, String authority) {

        static final Errand OWN = new Errand(null, null);

        /** Who is acted for, with the authority, as the journal keeps it. */
        String onBehalfOf(Applicant applicant) {
            return authority == null ? null : applicant.name() + "；" + authority;
        }
    }

    /** An upload that is one of the papers. */
    record Paper(String code, String uploadId, String name, long size) {}

    Draft applicant(Applicant other, Errand errand) {
        return new Draft(
                id,
                account,
                bundle,
                releaseId,
                situation,
                other,
                data,
                rest.on(errand).done("applicant", true),
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

    /** The application to hand in; to the usual division unless another was chosen. */
    Application application(String usualDivision) {
        return new Application(
                bundle.value(),
                rest.errand().division() == null ? usualDivision : rest.errand().division(),
                Channel.WEB,
                rest.errand().onBehalfOf(applicant),
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
