package org.yiciban.document.seals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yiciban.document.seals.CertificateSettings.OfAgency;
import org.yiciban.shared.Organ;
import org.yiciban.shared.StartRefused;

/** The keys of the agencies, read once at the start; what is wrong with one ends the start by the name of its setting. */
final class SigningKeys {

    private static final String SETTING = "yiciban.seals.pdf.certificates";

    private final Map<String, SigningKey> keys = new HashMap<>();

    /**
     * Reads all of them.
     *
     * @throws StartRefused with everything that is wrong; no password is in it
     */
    SigningKeys(List<OfAgency> settings, Instant now) {
        List<String> wrong = new ArrayList<>();
        Map<String, String> owners = new HashMap<>();
        for (int i = 0; i < settings.size(); i++) {
            OfAgency one = settings.get(i);
            String name = SETTING + "[" + i + "]";
            try {
                SigningKey key = checked(read(one, name), name, now);
                String place = place(one.agency(), one.division());
                String serial = key.certificate().getPublicKey().toString();
                String other = owners.putIfAbsent(serial, one.agency());
                if (other != null && !other.equals(one.agency())) {
                    throw new Wrong(
                            name + ": the certificate is that of “" + other + "”, and signs for one agency only.");
                }
                if (keys.putIfAbsent(place, key) != null) {
                    throw new Wrong(name + ": “" + place + "” has a certificate already.");
                }
            } catch (Wrong found) {
                wrong.add(found.sentence);
            }
        }
        if (!wrong.isEmpty()) {
            throw new StartRefused(wrong);
        }
    }

    /** The key of the organ: that of its division where there is one, else that of the agency. */
    Optional<SigningKey> of(Organ organ) {
        SigningKey own = keys.get(place(organ.agency().value(), organ.division().value()));
        return Optional.ofNullable(own == null ? keys.get(place(organ.agency().value(), null)) : own);
    }

    /** Whose keys end before that moment, and when. */
    SortedMap<String, Instant> endingBefore(Instant moment) {
        SortedMap<String, Instant> ending = new TreeMap<>();
        keys.forEach((place, key) -> {
            if (key.end().isBefore(moment)) {
                ending.put(place, key.end());
            }
        });
        return ending;
    }

    private static String place(String agency, @Nullable String division) {
        return division == null || division.isBlank() ? agency : agency + " " + division;
    }

    private static SigningKey checked(SigningKey key, String name, Instant now) throws Wrong {
        if (key.algorithm() == null) {
            throw new Wrong(name + ".file: readers of PDF can't check keys of the kind "
                    + key.key().getAlgorithm() + "; RSA and EC can be used.");
        }
        if (!key.maySign()) {
            throw new Wrong(name + ".file: the certificate isn't for signatures (its key usage says so).");
        }
        if (!key.countsAt(now)) {
            throw new Wrong(name + ".file: the certificate counts from "
                    + key.certificate().getNotBefore().toInstant() + " to " + key.end() + ", not now.");
        }
        return key;
    }

    private static SigningKey read(OfAgency one, String name) throws Wrong {
        char[] password = password(one, name);
        try (InputStream file = Files.newInputStream(Path.of(one.file()))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, password);
            String alias = alias(store, one, name);
            if (!(store.getKey(alias, password) instanceof PrivateKey key)) {
                throw new Wrong(name + ".alias: “" + alias + "” is no private key.");
            }
            Certificate[] chain = store.getCertificateChain(alias);
            return new SigningKey(
                    key, Arrays.stream(chain).map(X509Certificate.class::cast).toList());
        } catch (IOException unreadable) {
            // the cause of a wrong password says so; nothing of it is repeated
            throw new Wrong(
                    unreadable.getCause() instanceof GeneralSecurityException
                            ? name + ".password: it doesn't open the file “" + one.file() + "”."
                            : name + ".file: “" + one.file() + "” can't be read as PKCS#12.");
        } catch (GeneralSecurityException broken) {
            throw new Wrong(name + ".file: “" + one.file() + "” has no key that can be used.");
        } finally {
            Arrays.fill(password, ' ');
        }
    }

    private static String alias(KeyStore store, OfAgency one, String name) throws GeneralSecurityException, Wrong {
        if (one.alias() != null && !one.alias().isBlank()) {
            return one.alias();
        }
        List<String> found = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                found.add(alias);
            }
        }
        if (found.size() != 1) {
            throw new Wrong(name + ".alias: the file has " + found.size() + " keys, say which one.");
        }
        return found.get(0);
    }

    private static char[] password(OfAgency one, String name) throws Wrong {
        if (one.passwordFile() == null || one.passwordFile().isBlank()) {
            return (one.password() == null ? "" : one.password()).toCharArray();
        }
        try {
            return Files.readString(Path.of(one.passwordFile()), StandardCharsets.UTF_8)
                    .strip()
                    .toCharArray();
        } catch (IOException unreadable) {
            throw new Wrong(name + ".password-file: “" + one.passwordFile() + "” can't be read.");
        }
    }

    /** What is wrong with one of them. */
    private static final class Wrong extends Exception {

        private static final long serialVersionUID = 1;

        private final String sentence;

        Wrong(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }
    }
}
