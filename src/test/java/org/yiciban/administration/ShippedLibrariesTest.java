package org.yiciban.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;

/** The bill of materials that the build wrote is that of the program which runs here. */
class ShippedLibrariesTest {

    private final List<ShippedLibraries.Library> libraries = new ShippedLibraries().all();

    @Test
    void whatRunsHereIsListedWithVersionAndLicence() {
        String engine = jar(ProcessEngine.class);

        assertThat(libraries)
                .filteredOn(one -> one.name().equals("org.camunda.bpm:camunda-engine"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(engine).isEqualTo("camunda-engine-" + one.version() + ".jar");
                    assertThat(one.licence()).contains("Apache");
                });
        assertThat(libraries).extracting(ShippedLibraries.Library::version).doesNotContain("");
        assertThat(libraries).extracting(ShippedLibraries.Library::name).isSorted();
    }

    /** What only the tests use is no part of the program. */
    @Test
    void whatIsNotShippedIsNotListed() {
        assertThat(libraries)
                .hasSizeGreaterThan(50)
                .extracting(ShippedLibraries.Library::name)
                .noneMatch(name -> name.matches("org[.]junit.*|com[.]microsoft[.]playwright.*|com[.]icegreen.*"));
    }

    private static String jar(Class<?> type) {
        String place = type.getProtectionDomain().getCodeSource().getLocation().getPath();
        return place.substring(place.lastIndexOf('/') + 1);
    }
}
