package org.yiciban.workbench;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.release.Release;

/** The files of a draft by what they say to people: whose item a sheet is, what a form is for. */
final class DraftFileNames {

    private static final Pattern MODEL = Pattern.compile("bpmn/[^/.]+\\.bpmn");
    private static final Pattern REQUEST = Pattern.compile("bpmn/[^/.]+\\.([^/.]+)\\.bpmn");
    private static final Pattern SHEET = Pattern.compile("bpmn/[^/.]+\\.yaml");
    private static final Pattern SCENARIOS = Pattern.compile("bpmn/[^/]+\\.scenarios\\.yaml");
    private static final Pattern ITEM = Pattern.compile("bpmn/catalogue/items/([^/]+)\\.yaml");
    private static final Pattern LIST = Pattern.compile("bpmn/catalogue/(?:[^/]+/)?([a-z]+)\\.yaml");
    private static final Pattern REVIEW = Pattern.compile("forms/items/([^/.]+)\\.[^/]+");
    private static final Pattern STEP = Pattern.compile("forms/steps/([^/.]+)\\.[^/]+");
    private static final Pattern SAMPLE = Pattern.compile(".*\\.sample\\.json");
    private static final Pattern TITLE =
            Pattern.compile("<(?:\\w+:)?(?:process|decision)\\b[^>]*?\\bname=\"([^\"]*)\"");

    private final SortedMap<String, String> files;
    private final PartWords words;
    private final Locale locale;
    private final Map<String, String> items = new HashMap<>();
    private final Map<String, String> forms = new HashMap<>();
    private final Map<String, String> requests = new HashMap<>();

    /** @param release the service as far as its sheets can be read; null where nothing of it can */
    DraftFileNames(SortedMap<String, String> files, @Nullable Release release, PartWords words, Locale locale) {
        this.files = files;
        this.words = words;
        this.locale = locale;
        if (release != null) {
            release.items()
                    .forEach(item -> items.put(item.code().value(), item.name().in(locale)));
            release.bundle()
                    .steps()
                    .forEach(step -> forms.put(step.form(), step.name().in(locale)));
            release.bundle()
                    .asks()
                    .forEach(ask -> forms.put(ask.form(), ask.name().in(locale)));
            release.bundle().requests().forEach(request -> {
                requests.put(request.id(), request.name().in(locale));
                forms.put(request.form(), request.name().in(locale));
            });
        }
    }

    Set<String> paths() {
        return files.keySet();
    }

    /** Whether every service has it: the procedure, and the forms of its steps. */
    static boolean isOfProcedure(String path) {
        Matcher step = STEP.matcher(path);
        return path.startsWith("bpmn/handling/")
                || step.matches() && Step.named(step.group(1)).isPresent();
    }

    /** The name of a file; what has none is called as it is stored. */
    String of(String path) {
        String name = plain(path);
        return SAMPLE.matcher(path).matches() ? said("models.file.sample", name) : name;
    }

    private String plain(String path) {
        if (MODEL.matcher(path).matches()) {
            return said("models.file.model", "");
        }
        if (SHEET.matcher(path).matches()) {
            return said("models.file.sheet", "");
        }
        if (SCENARIOS.matcher(path).matches()) {
            return said("models.file.scenarios", "");
        }
        if (path.startsWith("forms/bundles/")) {
            return said("models.file.application", "");
        }
        Matcher list = LIST.matcher(path);
        if (list.matches()) {
            return list(path, list.group(1));
        }
        Matcher request = REQUEST.matcher(path);
        if (request.matches()) {
            return said("models.file.request", requests.getOrDefault(request.group(1), request.group(1)));
        }
        return ofPart(path);
    }

    private String ofPart(String path) {
        Matcher item = ITEM.matcher(path);
        if (item.matches()) {
            return said("models.file.item", item(item.group(1)));
        }
        Matcher review = REVIEW.matcher(path);
        if (review.matches()) {
            return said("models.file.review", item(review.group(1)));
        }
        Matcher step = STEP.matcher(path);
        if (step.matches()) {
            String id = step.group(1);
            // a step of the shared procedure is called as its task is
            String task = words.said("task." + id, locale).orElse(id);
            return said("models.file.step", forms.getOrDefault(id, task));
        }
        Matcher titled = TITLE.matcher(files.getOrDefault(path, ""));
        return titled.find() && !titled.group(1).isBlank() ? titled.group(1) : path;
    }

    private String item(String code) {
        return Optional.ofNullable(items.get(code))
                .or(() -> NameInText.of(files.get(CataloguePaths.item(code))).map(name -> name.in(locale)))
                .orElse(code);
    }

    private String list(String path, String list) {
        return switch (list) {
            case "agencies" -> said("models.file.agencies", "");
            case "divisions" -> said("models.file.divisions", "");
            case "materials" -> said("models.file.materials", "");
            case "remedies" -> said("models.file.remedies", "");
            case "themes" -> said("models.file.themes", "");
            case "windows" -> said("models.file.windows", "");
            default -> path;
        };
    }

    private String said(String key, String of) {
        return words.said(key, of, locale);
    }
}
