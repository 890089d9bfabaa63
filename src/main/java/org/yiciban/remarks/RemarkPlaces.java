package org.yiciban.remarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.comparison.PlacesInFile;
import org.yiciban.shared.LocalText;

/** The places that remarks mean, in the files of their draft. */
@Component
class RemarkPlaces {

    private static final int LONGEST_NAME = 200;

    /** What is meant; null where the whole file is, or the draft. */
    PlacesInFile.@Nullable Place meant(NewRemark remark, SortedMap<String, String> files) {
        if (remark.path().isEmpty() && remark.element().isEmpty()) {
            return null;
        }
        if (!files.containsKey(remark.path())) {
            throw InvalidInput.of("file", "place", "draft.remark-no-file");
        }
        if (remark.element().isEmpty()) {
            return null;
        }
        return PlacesInFile.named(remark.path(), files).stream()
                .filter(place -> place.id().equals(remark.element()))
                .filter(place -> place.id().length() <= LONGEST_NAME)
                .findFirst()
                .map(place -> new PlacesInFile.Place(place.kind(), place.id(), cut(place.name())))
                .orElseThrow(() -> InvalidInput.of("element", "place", "draft.remark-no-place"));
    }

    private static LocalText cut(LocalText name) {
        return new LocalText(
                name.zh().substring(0, Math.min(LONGEST_NAME, name.zh().length())),
                name.en().substring(0, Math.min(LONGEST_NAME, name.en().length())));
    }

    /** The same remarks, where what they mean stands now; as they are where a draft has come to its end and keeps no files. */
    List<DraftRemark> now(List<DraftRemark> all, SortedMap<String, String> files) {
        if (files.isEmpty()) {
            return all;
        }
        Map<String, List<PlacesInFile.Place>> places = new HashMap<>();
        return all.stream()
                .map(one -> {
                    String text = files.getOrDefault(one.path(), "");
                    boolean gone = !one.path().isEmpty() && !files.containsKey(one.path())
                            || one.place() != null
                                    && places.computeIfAbsent(one.path(), path -> PlacesInFile.of(path, text)).stream()
                                            .noneMatch(place -> place.id().equals(one.element()));
                    return one.in(gone, PlacesInFile.line(one.path(), text, one.element()));
                })
                .toList();
    }
}
