package org.yiciban.workbench.changes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.BySituation;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.MaterialUse;
import org.yiciban.catalogue.sheet.Question;
import org.yiciban.catalogue.sheet.StatutoryLimit;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.read.Xml;
import org.yiciban.modelling.report.UnreadableFile;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.TimeLimit;

/** Tells a new service as a whole: there is nothing to compare it with, and a list of everything in its files tells nobody what it is. */
final class NewService {

    private static final Map<String, String> JOINTS = Map.of("zh", "、", "en", ", ");

    private final Release release;
    private final Locale locale;

    NewService(Release release, Locale locale) {
        this.release = release;
        this.locale = locale;
    }

    ChangesPage.Summary summary() {
        return new ChangesPage.Summary(
                release.files().modelPath(),
                agency(release.bundle().leadAgency()),
                limits(release.bundle().promised()),
                statutory(release.bundle().statutory()),
                release.bundle().questions().stream()
                        .map(Question::text)
                        .map(text -> text.in(locale))
                        .toList(),
                steps(),
                release.items().stream().map(this::item).toList());
    }

    private ChangesPage.NewItem item(ItemSheet item) {
        return new ChangesPage.NewItem(
                CataloguePaths.item(item.code().value()),
                item.name().in(locale),
                joined(item.agency().all().stream().map(this::agency).toList()),
                statutory(item.statutory()),
                limits(item.promised()),
                item.materials().stream()
                        .map(MaterialUse::code)
                        .map(code -> release.findMaterial(code)
                                .map(paper -> paper.name().in(locale))
                                .orElse(code.value()))
                        .toList(),
                release.bundle()
                        .part(item.code())
                        .flatMap(part -> part.when())
                        .map(Object::toString)
                        .orElse(""));
    }

    private String agency(AgencyCode code) {
        return release.agencies().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(one -> one.name().in(locale))
                .orElse(code.value());
    }

    private String statutory(BySituation<StatutoryLimit> limits) {
        return joined(limits.values()
                .map(one -> one.limit())
                .flatMap(Optional::stream)
                .map(limit -> limit.words().in(locale))
                .distinct()
                .toList());
    }

    private String limits(BySituation<Optional<TimeLimit>> limits) {
        return joined(limits.values()
                .flatMap(Optional::stream)
                .map(limit -> limit.words().in(locale))
                .distinct()
                .toList());
    }

    private String joined(List<String> all) {
        return String.join(Objects.requireNonNull(JOINTS.getOrDefault(locale.getLanguage(), "、")), all);
    }

    /** What happens, in the order in which one comes to it; gateways and ends are seen in the picture. */
    private List<String> steps() {
        ModelFile file = new ModelFile(
                release.files().modelPath(),
                release.files()
                        .file(release.files().modelPath())
                        .orElse("<none/>")
                        .getBytes(StandardCharsets.UTF_8));
        try {
            ProcessScope main = new BpmnModel(file, Xml.read(file.content())).main();
            return main
                    .reachable(
                            main.nodes().stream()
                                    .filter(node -> node.is("startEvent"))
                                    .toList(),
                            main::after)
                    .stream()
                    .filter(node -> !node.is("endEvent") && !node.type().endsWith("Gateway"))
                    .map(node -> node.element().getAttribute("name"))
                    .filter(name -> !name.isBlank())
                    .collect(Collectors.toList());
        } catch (UnreadableFile halfDrawn) {
            return List.of();
        }
    }
}
