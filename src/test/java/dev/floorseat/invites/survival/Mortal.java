package dev.floorseat.invites.survival;

import dev.floorseat.Floorseat;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Publication;
import dev.floorseat.rotation.plan.Rotation;
import java.io.IOException;
import java.net.URL;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.NestedRuntimeException;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The product as a process of its own that may be killed at any moment. Where there is no company yet it founds one; then it publishes
 * what is not published, and sends and reads mail as long as it lives.
 */
final class Mortal {

    /** Who publishes. */
    static final String PLANNER = "planner";

    /** It says so when it begins to publish. */
    static final String READY = "ready to be killed";

    /** It says so whenever a plan is published. */
    static final String PUBLISHED = "published for good";

    /** Whether it has a company, and publishes: it does unless this says no. */
    static final String PUBLISHES = "mortal.publishes";

    /** When its hurried clock showed the real time. */
    static final String CLOCK = "mortal.clock-from";

    private static final int PATIENCE = 100;

    private final ApplicationContext product;
    private final JdbcClient jdbc;

    private Mortal(ApplicationContext product) {
        this.product = product;
        this.jdbc = product.getBean(JdbcClient.class);
    }

    /** Lives until it is killed; the arguments are Spring Boot's. */
    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(Floorseat.class);
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("onlyTheProduct", new OnlyTheProduct()),
                (GenericApplicationContext context) -> context.registerBean(
                        "hurriedClock",
                        Clock.class,
                        () -> HurriedClock.since(context.getEnvironment().getRequiredProperty(CLOCK, Instant.class)),
                        definition -> definition.setPrimary(true)));
        ConfigurableApplicationContext product = application.run(arguments);
        if (product.getEnvironment().getProperty(PUBLISHES, Boolean.class, true)) {
            new Mortal(product).live();
        } else {
            System.out.println(READY);
        }
    }

    private void live() {
        if (rotations().isEmpty()) {
            BusyCompany.found(product, LocalDate.now(product.getBean(Clock.class)));
        }
        System.out.println(READY);
        publishPatiently();
    }

    /** Whoever publishes sees that it has failed, and does it again: what was published all the same is not published twice. */
    private void publishPatiently() {
        for (int i = 0; i < PATIENCE; i++) {
            try {
                publish();
                return;
            } catch (NestedRuntimeException e) {
                System.out.println("The database is away: " + e);
            }
        }
    }

    private List<Rotation> rotations() {
        return product.getBean(Drafts.class).all();
    }

    private void publish() {
        rotations().stream()
                .map(Rotation::number)
                .sorted(Comparator.naturalOrder())
                .filter(rotation -> !isPublished(rotation))
                .forEach(rotation -> {
                    product.getBean(Publication.class).publish(rotation, PLANNER);
                    System.out.println(PUBLISHED);
                });
    }

    private boolean isPublished(long rotation) {
        return jdbc.sql("select count(*) from rotation_plan_version where rotation = ?")
                        .param(rotation)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The class path is that of the tests: none of their components belongs to the product. */
    private static final class OnlyTheProduct extends TypeExcludeFilter {

        private final URL tests =
                Mortal.class.getProtectionDomain().getCodeSource().getLocation();

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory factory) throws IOException {
            return type.getResource().getURL().toString().startsWith(tests.toString());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OnlyTheProduct;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }
}
