package org.yiciban.inside;

import java.util.Set;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.type.ClassMetadata;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;
import org.yiciban.shared.ProgramOnly;

/** What {@link InsideConfiguration} brings: the program's own search leaves it out, so that its list is the only one. */
public class AlreadyInside implements TypeFilter {

    private static final Set<String> HOUSES =
            Set.of(InsideConfiguration.class.getAnnotation(ComponentScan.class).basePackages());

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory readers) {
        return isInside(reader.getClassMetadata())
                && !reader.getAnnotationMetadata().hasAnnotation(ProgramOnly.class.getName());
    }

    private static boolean isInside(ClassMetadata type) {
        return HOUSES.stream().anyMatch(house -> type.getClassName().startsWith(house + "."));
    }
}
