package org.yiciban;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.yiciban.inside.AlreadyInside;
import org.yiciban.inside.InsideConfiguration;
import org.yiciban.installation.Commands;

/** The program: one application, all agencies, all results. The inside, its doors, and what works by itself. */
@Modulithic
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
        excludeFilters =
                @Filter(
                        type = FilterType.CUSTOM,
                        classes = {TypeExcludeFilter.class, AutoConfigurationExcludeFilter.class, AlreadyInside.class}))
@Import(InsideConfiguration.class)
@ConfigurationPropertiesScan
@EnableScheduling
public class Yiciban {

    public static void main(String[] arguments) {
        Commands.run(arguments).ifPresentOrElse(System::exit, () -> SpringApplication.run(Yiciban.class, arguments));
    }
}
