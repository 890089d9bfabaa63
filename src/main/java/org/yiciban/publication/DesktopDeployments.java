package org.yiciban.publication;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.identity.account.Account;
import org.yiciban.modelling.read.FileKind;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.UnreadableFile;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.HyphenatedWords;
import org.yiciban.trial.HandedIn;

/**
 * What the desktop editor of models deploys: one file or some at a time, by their bare names, under the name of a deployment.
 * It ends as a draft; what the same person sends later under the same name joins it as long as nobody else has changed it.
 */
@Service
public class DesktopDeployments {

    private static final Set<FileKind> OF_A_FORM = Set.of(FileKind.FORM, FileKind.SAMPLE);

    private final ModelDrafts drafts;
    private final DeploymentNames names;
    private final DraftFiles files;
    private final Catalogue catalogue;

    DesktopDeployments(ModelDrafts drafts, DeploymentNames names, DraftFiles files, Catalogue catalogue) {
        this.drafts = drafts;
        this.names = names;
        this.files = files;
        this.catalogue = catalogue;
    }

    /**
     * Keeps what was deployed, also what the rules refuse.
     *
     * @param deployment its name; where no model is among the files and no draft has that name, the key of the service
     * @return the draft; the same as before where it holds all of it already
     * @throws InvalidInput where the files can't be kept, or of no one service
     * @throws ActRefused where the person has too many drafts, or two deployments of one name meet
     */
    public ModelDraft take(String deployment, List<ModelFile> sent, Account by) {
        Optional<ModelDraft> named = names.draft(deployment, by.username()).map(drafts::get);
        BundleKey key = service(deployment, sent, named.map(ModelDraft::bundle).orElse(null));
        return named.filter(draft -> draft.bundle().equals(key))
                .map(draft -> joined(draft, sent, by))
                .orElseGet(() -> {
                    ModelDraft begun = drafts.create(HandedIn.of(placed(sent, key, Set.of())), key, by);
                    names.give(begun.id(), deployment);
                    return begun;
                });
    }

    private ModelDraft joined(ModelDraft draft, List<ModelFile> sent, Account by) {
        Map<String, String> whole = files.whole(draft).files();
        List<ModelFile> placed = placed(sent, draft.bundle(), whole.keySet());
        if (placed.stream().allMatch(file -> text(file).equals(whole.get(file.name())))) {
            return draft;
        }
        Map<String, ModelFile> brought = new TreeMap<>();
        for (String path : draft.paths()) {
            brought.put(path, new ModelFile(path, whole.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8)));
        }
        placed.forEach(file -> brought.put(file.name(), file));
        return drafts.replace(draft.id(), draft.version(), HandedIn.of(List.copyOf(brought.values())), by);
    }

    /** That of the model among them, or of the draft of that name, or the one that the name says. */
    private @Nullable BundleKey service(String deployment, List<ModelFile> sent, @Nullable BundleKey drafted) {
        return sent.stream()
                .filter(file -> file.kind() == FileKind.MODEL)
                .map(file -> file.bareName().substring(0, file.bareName().indexOf('.')))
                .filter(HyphenatedWords::are)
                .map(BundleKey::new)
                .findFirst()
                .or(() -> Optional.ofNullable(drafted))
                .or(() -> Optional.of(deployment)
                        .filter(HyphenatedWords::are)
                        .map(BundleKey::new)
                        .filter(key -> catalogue.current(key).isPresent()))
                .orElse(null);
    }

    /** Each where the draft has it; a form that nobody has yet is none of the application, whose name is the key. */
    private List<ModelFile> placed(List<ModelFile> sent, @Nullable BundleKey key, Set<String> drafted) {
        List<ModelFile> placed = new ArrayList<>();
        for (ModelFile file : sent) {
            String bare = file.bareName();
            String path = drafted.stream()
                    .filter(one -> one.endsWith("/" + bare))
                    .findFirst()
                    .orElse(isOfNewStep(file, key) ? CataloguePaths.STEPS + bare : file.name());
            placed.add(new ModelFile(path, file.content()));
        }
        return placed;
    }

    private boolean isOfNewStep(ModelFile file, @Nullable BundleKey key) {
        String bare = file.bareName();
        String name = bare.substring(0, Math.max(0, bare.indexOf('.')));
        return key != null
                && OF_A_FORM.contains(file.kind())
                && !name.equals(key.value())
                && bare.matches("[^.]+\\.(form|sample\\.json)")
                && catalogue.current().stream()
                        .flatMap(release -> release.files().files().keySet().stream())
                        .noneMatch(path -> path.endsWith("/" + bare));
    }

    /** What can't be read is never what the draft holds. */
    private static String text(ModelFile file) {
        try {
            return file.text();
        } catch (UnreadableFile unreadable) {
            return "\0";
        }
    }
}
