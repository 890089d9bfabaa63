package org.yiciban.comparison;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.UnreadableFile;
import tools.jackson.core.JacksonException;

/** Compares two versions of a service, file by file. */
public final class ServiceComparison {

    private ServiceComparison() {}

    /**
     * What became of each file that isn't the same in both, by path.
     *
     * @param before null where the service is new
     */
    public static List<FileChange> of(@Nullable BundleFiles before, BundleFiles after) {
        Map<String, String> old = before == null ? Map.of() : before.files();
        SortedSet<String> paths = new TreeSet<>(after.files().keySet());
        paths.addAll(old.keySet());
        List<FileChange> changes = new ArrayList<>();
        for (String path : paths) {
            String was = old.get(path);
            String is = after.files().get(path);
            if (was == null || is == null || !was.equals(is)) {
                changes.add(file(path, was, is));
            }
        }
        return changes;
    }

    private static FileChange file(String path, @Nullable String was, @Nullable String is) {
        Change.Happened happened =
                was == null ? Change.Happened.ADDED : is == null ? Change.Happened.REMOVED : Change.Happened.CHANGED;
        try {
            FileParts old = parts(path, was);
            FileParts now = parts(path, is);
            List<Change> changes = is == null ? List.of() : PartsCompared.changes(old.parts(), now.parts());
            boolean moved = happened == Change.Happened.CHANGED && !old.layout().equals(now.layout());
            return new FileChange(path, happened, changes, moved, true);
        } catch (UnreadableFile | JacksonException halfWritten) {
            // a draft may be anything while somebody writes it
            return new FileChange(path, happened, List.of(), false, false);
        }
    }

    /** What a file means, by its kind. */
    static FileParts parts(String path, @Nullable String text) throws UnreadableFile {
        if (text == null) {
            return FileParts.NONE;
        }
        ModelFile file = new ModelFile(path, text.getBytes(StandardCharsets.UTF_8));
        return switch (file.kind()) {
            case MODEL -> ModelParts.of(file);
            case DECISION -> TableParts.of(file);
            case FORM -> FormParts.of(text);
            case SAMPLE -> FormParts.ofSample(text);
            default -> SheetParts.of(file);
        };
    }
}
