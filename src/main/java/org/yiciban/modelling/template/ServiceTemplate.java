package org.yiciban.modelling.template;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.shared.ItemCode;

/**
 * The files of a new service, as a modeller begins with them: they keep every rule and run to the end, and where only the
 * place knows what holds, a text says what to write.
 */
public final class ServiceTemplate {

    private ServiceTemplate() {}

    /**
     * The files by their paths, as they stand in a folder of one's own.
     *
     * @throws IllegalArgumentException when items wait for one another in a circle
     */
    public static Map<String, byte[]> of(Outline outline) {
        if (outline.circle()) {
            throw new IllegalArgumentException("items of " + outline.key() + " wait for one another");
        }
        OutlineForms forms = new OutlineForms(outline);
        Map<String, byte[]> files = new TreeMap<>();
        files.put(CataloguePaths.model(outline.key()), new OutlineModel(outline).written());
        files.put(CataloguePaths.bundle(outline.key()), utf8(new BundleOutline(outline).sheet()));
        files.put(CataloguePaths.application(outline.key()) + CataloguePaths.FORM, utf8(forms.application()));
        files.put(CataloguePaths.application(outline.key()) + CataloguePaths.SAMPLE, utf8(forms.applicationSample()));
        for (Outline.Item item : outline.items()) {
            String review = CataloguePaths.step(item.code(), Step.REVIEW.id());
            files.put(CataloguePaths.item(item.code().value()), utf8(new ItemOutline(outline, item).sheet()));
            files.put(review + CataloguePaths.FORM, utf8(forms.review(item)));
            files.put(review + CataloguePaths.SAMPLE, utf8(forms.reviewSample(item)));
        }
        return files;
    }

    /** The item whose code would stand for two things in the files: a step of the model, or a question of another item. */
    public static Optional<ItemCode> taken(Outline outline) {
        Set<String> words = new HashSet<>();
        Optional<ItemCode> same = outline.items().stream()
                .filter(item -> !words.add(item.questionKey()))
                .map(Outline.Item::code)
                .findFirst();
        if (same.isPresent()) {
            return same;
        }
        try {
            new OutlineModel(outline).written();
            return Optional.empty();
        } catch (IdTaken taken) {
            return outline.items().stream()
                    .map(Outline.Item::code)
                    .filter(code -> taken.id().equals(code.value()))
                    .findFirst()
                    .or(() -> Optional.of(outline.items().get(0).code()));
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
