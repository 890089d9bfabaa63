package org.yiciban.atrest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;
import org.yiciban.shared.Guesswork;
import org.yiciban.shared.StartRefused;

/**
 * The keys of one purpose, as the settings name them: one is current, all are for reading. The one that is derived from
 * the journal's secret is always there, and current where no other is given. Every secret gives a key for each of the
 * algorithms, so another choice of algorithms leaves what was written before readable.
 */
final class KeyRing {

    /** The key that is derived from the journal's secret. */
    static final String DERIVED = "main";

    private static final Pattern ID = Pattern.compile("[a-z0-9]{1,12}");
    private static final int SHORTEST_SECRET = 32;
    /** What nobody tries through, as for the journal's secret. */
    private static final int FEWEST_BITS = 80;

    private final Map<String, AtRestKey> keys = new LinkedHashMap<>();
    private final AtRestKey current;

    private KeyRing(KeyPurpose purpose, Algorithms algorithms, Map<String, String> secrets) {
        secrets.forEach((id, secret) -> {
            for (Algorithms each : Algorithms.values()) {
                AtRestKey key = new AtRestKey(id, purpose, each, secret);
                keys.put(key.id(), key);
            }
        });
        String first = secrets.keySet().iterator().next();
        this.current = new AtRestKey(first, purpose, algorithms, secrets.getOrDefault(first, ""));
    }

    /** @throws StartRefused when the settings name keys that are none */
    static KeyRing of(KeyPurpose purpose, Environment settings) {
        Map<String, String> secrets = secrets(purpose, settings.getProperty(purpose.setting(), ""));
        secrets.put(DERIVED, settings.getProperty("yiciban.journal-secret", ""));
        return new KeyRing(purpose, algorithms(settings.getProperty("yiciban.at-rest.algorithms", "AES")), secrets);
    }

    /** The key that writes. */
    AtRestKey current() {
        return current;
    }

    Optional<AtRestKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    Collection<AtRestKey> all() {
        return keys.values();
    }

    private static Algorithms algorithms(String named) {
        return Arrays.stream(Algorithms.values())
                .filter(each -> each.name().equalsIgnoreCase(named.strip()))
                .findFirst()
                .orElseThrow(() -> new StartRefused(List.of("YICIBAN_ATREST_ALGORITHMS (yiciban.at-rest.algorithms) is"
                        + " AES (AES-256-GCM, HMAC-SHA-256) or SM (SM4-GCM, HMAC-SM3), not “" + named + "”.")));
    }

    private static Map<String, String> secrets(KeyPurpose purpose, String named) {
        Map<String, String> secrets = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        for (String one : named.isBlank() ? new String[0] : named.split(",", -1)) {
            int colon = one.indexOf(':');
            String id = colon < 0 ? "" : one.substring(0, colon).strip();
            String secret = one.substring(colon + 1).strip();
            if (!ID.matcher(id).matches() || id.equals(DERIVED)) {
                wrong.add("Keys at rest are written id:secret, several with commas between them: the key at place "
                        + (secrets.size() + 1) + " of " + purpose.named() + " has no id of 1 to 12 small letters or"
                        + " digits, or the id “" + DERIVED + "”, which is taken.");
            } else if (secret.length() < SHORTEST_SECRET || Guesswork.bits(secret) < FEWEST_BITS) {
                wrong.add("The key “" + id + "” of " + purpose.named() + " is shorter than 32 characters or can be"
                        + " guessed. Let a machine draw it, such as openssl rand -hex 32.");
            }
            if (secrets.put(id, secret) != null) {
                wrong.add("The key “" + id + "” stands twice in " + purpose.named() + ".");
            }
        }
        if (!wrong.isEmpty()) {
            throw new StartRefused(wrong);
        }
        return secrets;
    }
}
