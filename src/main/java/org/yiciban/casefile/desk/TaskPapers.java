package org.yiciban.casefile.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.requests.OfferedItems;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.Journal;
import org.yiciban.casefile.store.Submissions;
import org.yiciban.catalogue.release.Guidance;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.material.Upload;
import org.yiciban.material.Uploads;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.MaterialCode;

/** The papers of a case, as far as some items need them. */
@Component
public class TaskPapers {

    private final Submissions submissions;
    private final Uploads uploads;
    private final Journal journal;

    TaskPapers(Submissions submissions, Uploads uploads, Journal journal) {
        this.submissions = submissions;
        this.uploads = uploads;
        this.journal = journal;
    }

    /** What the items need of papers, with the files that were handed in for them. */
    public List<TaskDetail.TaskPaper> of(CaseFile file, Set<ItemCode> items) {
        List<Submissions.Paper> handedIn = submissions.papers(file.number());
        Map<String, Upload> files =
                uploads.of(file.number()).stream().collect(Collectors.toMap(Upload::id, Function.identity()));
        Set<MaterialCode> seen = journal.of(file.number()).stream()
                .filter(line -> line.event() == JournalEvent.ORIGINAL_SEEN)
                .map(line -> line.facts().material())
                .collect(Collectors.toSet());
        RequirablePapers demandable = new RequirablePapers(file, handedIn);
        return Stream.concat(papers(file), asked(file, handedIn))
                .filter(needed -> needed.usedBy().stream().anyMatch(items::contains))
                .map(needed -> paper(needed, handedIn, files, seen, demandable))
                .toList();
    }

    /** What was asked for when it was filed, and with items that it was offered since. */
    private static Stream<Guidance.NeededMaterial> papers(CaseFile file) {
        Stream<Guidance.NeededMaterial> filed =
                file.filedUnder().guidance(new Situation(file.filing().situation())).materials().stream();
        return Stream.concat(filed, OfferedItems.papers(file));
    }

    /** What the applicant brought when he was asked for it: each belongs to the items that the step is for. */
    private static Stream<Guidance.NeededMaterial> asked(CaseFile file, List<Submissions.Paper> handedIn) {
        BundleSheet bundle = file.release().bundle();
        Stream<Guidance.NeededMaterial> asked = bundle.asks().stream()
                .flatMap(ask -> needed(
                        file,
                        ask.papers(),
                        bundle.itemCodes().stream().filter(ask::isFor).toList()));
        Stream<Guidance.NeededMaterial> later =
                bundle.requests().stream().flatMap(request -> needed(file, request.papers(), List.of(request.item())));
        return Stream.concat(asked, later).filter(needed -> handedIn.stream()
                .anyMatch(paper -> paper.material().equals(needed.material().code())));
    }

    private static Stream<Guidance.NeededMaterial> needed(
            CaseFile file, Set<MaterialCode> papers, List<ItemCode> usedBy) {
        return papers.stream()
                .map(code -> new Guidance.NeededMaterial(file.release().material(code), true, usedBy));
    }

    /** The application as it stands after the last supplement. */
    public Map<String, Object> data(CaseFile file) {
        return submissions.data(file.number());
    }

    /** The power of attorney of whoever filed for the applicant: it concerns every agency. */
    public Optional<Upload> powerOfAttorney(CaseFile file) {
        return file.filing().mandate() == null
                ? Optional.empty()
                : uploads.find(List.of(file.filing().mandate().paper())).stream()
                        .findFirst();
    }

    private static TaskDetail.TaskPaper paper(
            Guidance.NeededMaterial needed,
            List<Submissions.Paper> handedIn,
            Map<String, Upload> files,
            Set<MaterialCode> seen,
            RequirablePapers demandable) {
        List<Submissions.Paper> own = handedIn.stream()
                .filter(paper -> paper.material().equals(needed.material().code()))
                .toList();
        List<Upload> found = own.stream()
                .filter(paper -> paper.uploadId() != null)
                .map(paper -> files.get(paper.uploadId()))
                .toList();
        boolean promised = found.isEmpty() && !own.isEmpty();
        return new TaskDetail.TaskPaper(
                needed.material().code(),
                needed.material().name(),
                demandable.required(needed),
                found.isEmpty() && !promised && needed.material().handedIn(),
                promised,
                demandable.contains(needed),
                seen.contains(needed.material().code()),
                found);
    }
}
