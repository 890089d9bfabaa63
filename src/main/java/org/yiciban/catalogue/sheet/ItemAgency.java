package org.yiciban.catalogue.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yiciban.shared.AgencyCode;

/**
 * Who handles an item: one agency, or the one of a group that the applicant names in the guide, as a bank.
 *
 * @param by the question of the bundle, or of the row for whose each it stands, whose answer names it; empty where there is nothing to choose
 * @param group the group to choose from, as {@code agencies.yaml} calls it; empty where there is nothing to choose
 * @param all every agency that it may be, in the order of {@code agencies.yaml}; never empty
 */
public record ItemAgency(Optional<String> by, Optional<String> group, List<AgencyCode> all) {

    public ItemAgency {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("nobody would handle it");
        }
    }

    /** One agency, in every case. */
    public static ItemAgency of(AgencyCode agency) {
        return new ItemAgency(Optional.empty(), Optional.empty(), List.of(agency));
    }

    /**
     * The one of a case.
     *
     * @param situation the answers of the guide
     * @return empty while it is not chosen
     */
    public Optional<AgencyCode> in(Map<String, ?> situation) {
        return by.isEmpty()
                ? Optional.of(all.get(0))
                : all.stream()
                        .filter(agency -> agency.value().equals(String.valueOf(situation.get(by.get()))))
                        .findFirst();
    }

    /** Whether the applicant chooses. */
    public boolean chosen() {
        return by.isPresent();
    }

    /** All of them, as they are written. */
    public List<String> codes() {
        return all.stream().map(AgencyCode::value).toList();
    }

    @Override
    public String toString() {
        return String.join("/", codes());
    }
}
