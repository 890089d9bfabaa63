package org.yiciban.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.release.Release;
import org.yiciban.form.component.FieldError;
import org.yiciban.modelling.read.FileKind;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Finding;
import org.yiciban.modelling.report.Report;
import org.yiciban.modelling.report.UnreadableFile;
import org.yiciban.shared.BundleKey;
import org.yiciban.trial.HandedIn;

/** Files that are handed in as a draft: whether they can be kept, and of which service they are. */
final class DraftSource {

    private static final Pattern PLACE =
            Pattern.compile("(bpmn|forms)(/[a-z][a-z0-9.-]*)+\\.(bpmn|yaml|form|json|dmn)");
    private static final Pattern OF_A_SERVICE = Pattern.compile(
            "bpmn/([a-z][a-z0-9-]*)\\.(?:bpmn|yaml|scenarios\\.yaml)|forms/bundles/([a-z][a-z0-9-]*)\\.(?:form|sample\\.json)");

    private static final int LONGEST_KEY = 60;
    private static final int LONGEST_PLACE = 200;

    private DraftSource() {}

    /**
     * Looks at where they would be kept.
     *
     * @throws InvalidInput where there is no room for one of them
     */
    static void requirePlaces(List<ModelFile> files, Map<String, ModelFile> placed) {
        for (ModelFile file : files) {
            if (!placed.containsValue(file)) {
                throw refused("draft.file-twice", Report.shown(file.name()));
            }
        }
        placed.keySet().stream()
                .filter(path -> !PLACE.matcher(path).matches() || path.length() > LONGEST_PLACE)
                .findFirst()
                .ifPresent(path -> {
                    throw refused("draft.place", Report.shown(path), LONGEST_PLACE);
                });
    }

    /**
     * Looks at how they came.
     *
     * @throws InvalidInput where one of them can't be kept as text
     */
    static void requireReadable(HandedIn handedIn) {
        handedIn.findings().stream().filter(Finding::stopsRelease).findFirst().ifPresent(finding -> {
            throw new InvalidInput(List.of(new FieldError("files", finding.rule(), finding.message())));
        });
        if (handedIn.files().isEmpty()) {
            throw refused("draft.no-file");
        }
        for (ModelFile file : handedIn.files()) {
            String name = Report.shown(file.name());
            if (file.kind() == FileKind.UNKNOWN) {
                throw refused("draft.kind", name);
            }
            if (file.content().length == 0
                    || file.content().length > file.kind().largest()) {
                throw refused("draft.size", name, file.kind().largest());
            }
            if (!text(file)) {
                throw refused("draft.encoding", name);
            }
        }
    }

    private static boolean text(ModelFile file) {
        try {
            return file.text().indexOf('\0') < 0;
        } catch (UnreadableFile unreadable) {
            return false;
        }
    }

    /**
     * The one service that they belong to.
     *
     * @param places where they stand
     * @param said by whoever hands them in
     */
    static BundleKey service(Set<String> places, @Nullable BundleKey said, List<Release> released) {
        Set<String> keys = new TreeSet<>();
        for (String place : places) {
            Matcher of = OF_A_SERVICE.matcher(place);
            if (of.matches()) {
                keys.add(Optional.ofNullable(of.group(1)).orElse(of.group(2)));
            }
        }
        if (said != null) {
            keys.add(said.value());
        }
        boolean shared = keys.isEmpty();
        if (shared) {
            released.stream()
                    .filter(release -> release.files().files().keySet().containsAll(places))
                    .forEach(release -> keys.add(release.key().value()));
        }
        if (keys.size() != 1) {
            throw refused(shared ? "draft.no-service" : "draft.several-services", String.join(", ", keys));
        }
        String key = keys.iterator().next();
        if (key.length() > LONGEST_KEY) {
            throw refused("draft.key-long", Report.shown(key), LONGEST_KEY);
        }
        return new BundleKey(key);
    }

    static InvalidInput refused(String key, Object... arguments) {
        return InvalidInput.of("files", key.replace('.', '-'), key, arguments);
    }
}
