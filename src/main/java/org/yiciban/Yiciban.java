package org.yiciban;

import java.time.ZoneOffset;
import java.util.TimeZone;
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

    /**
     * Starts the program, or does what the arguments command.
     *
     * <p>The engine keeps moments without their zone, as the program's own zone reads them. It must be one and the same on
     * every node and after every move, and none whose clocks are set back in autumn.
     */
    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
        Commands.run(arguments).ifPresentOrElse(System::exit, () -> SpringApplication.run(Yiciban.class, arguments));
    }
}
