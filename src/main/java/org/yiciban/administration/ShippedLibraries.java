package org.yiciban.administration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The libraries that the program consists of, as the build wrote them down (CycloneDX): name, version, licence. */
@Component
class ShippedLibraries {

    /** Where the build puts it, in the jar too. */
    static final Resource BILL = new ClassPathResource("META-INF/sbom/application.cdx.json");

    private final List<Library> libraries = BILL.exists() ? read() : List.of();

    /** A library; {@code licence} is what its makers wrote, several beside each other, and empty where they wrote none. */
    record Library(String name, String version, String licence) {}

    /** By name; none where the program runs from classes that no build has made. */
    List<Library> all() {
        return libraries;
    }

    private static List<Library> read() {
        try (InputStream file = BILL.getInputStream()) {
            List<Library> read = new ArrayList<>();
            for (JsonNode one : JsonMapper.shared().readTree(file).path("components")) {
                String group = one.path("group").asString("");
                String name = one.path("name").asString("");
                read.add(new Library(
                        group.isEmpty() ? name : group + ":" + name,
                        one.path("version").asString(""),
                        licence(one.path("licenses"))));
            }
            read.sort(Comparator.comparing(Library::name));
            return List.copyOf(read);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static String licence(JsonNode licences) {
        List<String> names = new ArrayList<>();
        for (JsonNode one : licences) {
            JsonNode licence = one.path("license");
            names.add(one.path("expression")
                    .asString(licence.path("id").asString(licence.path("name").asString(""))));
        }
        return String.join(", ", names);
    }
}
