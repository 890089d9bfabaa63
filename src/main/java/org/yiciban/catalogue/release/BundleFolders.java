package org.yiciban.catalogue.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yiciban.shared.ProgramOnly;

/** Finds the files of bundles on the class path and in the folders that the settings name. */
@ProgramOnly
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CatalogueSettings.class)
public class BundleFolders {

    static final List<String> ROOTS = List.of("bpmn", "forms");

    @Bean
    public BundleLibrary bundleLibrary(CatalogueSettings settings) {
        FileLayers layers = new FileLayers(shipped());
        settings.folders().forEach(folder -> FolderFiles.of(folder).over(layers));
        return new BundleLibrary(layers);
    }

    /** The files of the class path. */
    public static Map<String, String> shipped() {
        Map<String, String> files = new TreeMap<>();
        try {
            for (String root : ROOTS) {
                for (Resource resource :
                        new PathMatchingResourcePatternResolver().getResources("classpath*:" + root + "/**/*.*")) {
                    String url = resource.getURL().toString();
                    String path = url.substring(url.lastIndexOf("/" + root + "/") + 1);
                    if (belongs(path)) {
                        files.putIfAbsent(path, resource.getContentAsString(StandardCharsets.UTF_8));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped bundles can't be read", e);
        }
        return files;
    }

    /**
     * The files of a folder that holds {@code bpmn/} and {@code forms/}.
     *
     * @throws CatalogueFileException where the folder, or one of its files, can't be read
     */
    public static Map<String, String> folder(Path folder) {
        return FolderFiles.of(folder).all();
    }

    static boolean belongs(String path) {
        return path.matches("(bpmn|forms)(/[a-z][a-z0-9.-]*)+\\.(bpmn|dmn|yaml|form|json)") && !path.contains("/.");
    }
}
