package org.yiciban.trial;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.yiciban.casefile.story.TimelineEntry;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ClockView;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.deadline.calendar.ExtraDaysOff;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.read.Xml;
import org.yiciban.modelling.report.UnreadableFile;
import org.yiciban.sandbox.Rehearsed;

/** Tells what came of a case that was tried, so that it can be kept for whoever asks after it. */
final class DryRunStory {

    private DryRunStory() {}

    /** @param holidays days that were off besides those of the calendar */
    static DryRun of(Rehearsed came, BundleFiles service, Collection<LocalDate> holidays) {
        CaseView view = came.view();
        return new DryRun(view == null ? null : of(view, came.passed(), service, holidays), came.findings());
    }

    private static DryRun.Story of(
            CaseView view, List<String> path, BundleFiles service, Collection<LocalDate> holidays) {
        Instant end = view.timeline().stream()
                .map(TimelineEntry::at)
                .max(Comparator.naturalOrder())
                .orElse(view.receivedAt());
        List<DryRun.Part> dates = new ArrayList<>();
        dates.add(new DryRun.Part(null, view.bundleName(), null, view.completedAt(), limits(view.clocks())));
        view.items()
                .forEach(item -> dates.add(new DryRun.Part(
                        item.key().toString(), item.name(), item.outcome(), item.decidedAt(), limits(item.clocks()))));
        return new DryRun.Story(
                view.status(),
                view.outcome(),
                view.receivedAt(),
                end,
                ExtraDaysOff.calendar(holidays)
                        .usedWD(OfficialTime.dateOf(view.receivedAt()), OfficialTime.dateOf(end)),
                path,
                steps(service).stream().filter(step -> !path.contains(step)).toList(),
                dates,
                view.documents().stream()
                        .map(document -> new DryRun.Paper(
                                document.type().name(), document.title(), document.number(), document.issuedAt()))
                        .toList());
    }

    private static List<DryRun.Limit> limits(List<ClockView> clocks) {
        return clocks.stream()
                .map(clock ->
                        new DryRun.Limit(clock.kind(), clock.subject(), clock.start(), clock.due(), clock.passed()))
                .toList();
    }

    /** The elements of the service's own model; what a limit of the whole starts beside it is every service's. */
    private static List<String> steps(BundleFiles service) {
        String path = service.modelPath();
        byte[] content = service.file(path).orElse("").getBytes(StandardCharsets.UTF_8);
        try {
            ModelFile file = new ModelFile(path, content);
            return new BpmnModel(file, Xml.read(content))
                    .main().nodes().stream()
                            .filter(node -> !node.is("subProcess"))
                            .map(BpmnModel.Node::id)
                            .toList();
        } catch (UnreadableFile told) {
            // a model that can't be read is tried by nobody
            throw new IllegalStateException(told);
        }
    }
}
