package org.yiciban.document.seals;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.SealKind;
import org.yiciban.document.issued.SealOrder;
import org.yiciban.document.issued.SealType;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.identity.account.Substitutes;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.Organ;

/** Who may set which seal: to seal is an act of a person whom the organ has given the seal. */
@Component
@EnableConfigurationProperties(SealSettings.class)
public class SealRights {

    private final SealSettings settings;
    private final SealKind kind;
    private final Substitutes substitutes;

    SealRights(SealSettings settings, Substitutes substitutes, @Value("${yiciban.demo:true}") boolean demo) {
        this.settings = settings;
        this.substitutes = substitutes;
        this.kind = Objects.requireNonNullElse(settings.kind(), demo ? SealKind.DEMO : SealKind.NONE);
    }

    /** What kind of seal is set here. */
    public SealKind kind() {
        return kind;
    }

    /**
     * Which seal a new document wants, and whether it has it by the act that issues it.
     *
     * @param window the window that received the case
     * @param person the username of who acts; null where the law does
     */
    public SealOrder order(
            DocumentType type, boolean licence, AgencyCode organ, AgencyCode window, @Nullable String person) {
        if (!kind.sets()) {
            return SealOrder.none(organ);
        }
        SealType seal = type.seal(licence);
        Set<String> duties =
                settings.duties(seal, organ.value()).stream().map(Role::name).collect(Collectors.toSet());
        AgencyCode entrusted = seal.special() && settings.windowAccepts() ? window : organ;
        return new SealOrder(
                seal, kind, person, organ, entrusted, settings.optional().contains(type), duties);
    }

    /** The seals of the person's own organ that the person may set, by an own duty or that of a colleague who is away. */
    public Set<SealType> of(Account person) {
        Organ organ = person.organ();
        if (organ == null || person.disabled()) {
            return Set.of();
        }
        return Arrays.stream(SealType.values())
                .filter(seal -> principal(person, seal, organ) != null)
                .collect(Collectors.toSet());
    }

    /** By whose duty the person may set the seal of the organ, the own one first; null when by none. */
    public @Nullable Account principal(Account person, SealType seal, Organ organ) {
        if (!person.worksFor(organ) || person.disabled()) {
            return null;
        }
        Set<Role> duties = settings.duties(seal, organ.agency().value());
        if (duties.stream().anyMatch(person::is)) {
            return person;
        }
        return duties.stream()
                .sorted()
                .flatMap(duty -> substitutes.standsInFor(person, duty, null).stream())
                .findFirst()
                .orElse(null);
    }
}
