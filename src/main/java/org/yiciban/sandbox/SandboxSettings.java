package org.yiciban.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** The settings that come with the program; what the machine or who runs it has set is not read. */
final class SandboxSettings extends StandardEnvironment {

    /**
     * Settings of one sandbox.
     *
     * @param name of its engine
     * @param folder for everything that it writes
     */
    SandboxSettings(String name, Path folder) {
        getPropertySources()
                .addFirst(new MapPropertySource(
                        "sandbox",
                        Map.of(
                                "yiciban.engine.name",
                                name,
                                "yiciban.engine.job-executor",
                                "false",
                                "yiciban.journal-secret",
                                UUID.randomUUID().toString(),
                                "yiciban.data",
                                folder.toString())));
    }

    @Override
    protected void customizePropertySources(MutablePropertySources sources) {
        try {
            new YamlPropertySourceLoader()
                    .load("application.yaml", new ClassPathResource("application.yaml"))
                    .forEach(sources::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
