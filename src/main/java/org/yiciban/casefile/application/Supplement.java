package org.yiciban.casefile.application;

import java.util.List;
import java.util.Map;

/**
 * What an applicant hands in to a correction notice.
 *
 * @param data only fields that were complained of
 * @param insists he has nothing to add and wants a decision on what there is; without that word a supplement that changes
 *     nothing is refused, because he would lose his chance to mend by mistake
 */
public record Supplement(Map<String, Object> data, List<Application.HandedIn> materials, boolean insists) {

    public Supplement {
        data = data == null ? Map.of() : data;
        materials = materials == null ? List.of() : materials;
    }
}
