package org.yiciban.sandbox;

import java.io.IOException;
import java.net.URL;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.yiciban.inside.InsideConfiguration;

/** Only what lies where the program lies is part of an inside; what else bears the name of one of its houses is not. */
final class OwnClasses extends TypeExcludeFilter {

    private final String place;

    OwnClasses() {
        String own = InsideConfiguration.class.getName().replace('.', '/') + ".class";
        URL url = Objects.requireNonNull(
                InsideConfiguration.class.getClassLoader().getResource(own));
        this.place = url.toString().substring(0, url.toString().length() - own.length());
    }

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory readers) throws IOException {
        return !reader.getResource().getURL().toString().startsWith(place);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OwnClasses;
    }

    @Override
    public int hashCode() {
        return OwnClasses.class.hashCode();
    }
}
