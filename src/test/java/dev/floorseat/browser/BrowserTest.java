package dev.floorseat.browser;

import dev.floorseat.ProductTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test in Chromium on the running product. Its methods ask for a {@link Desk}: {@code void shows(Desk desk)}. Runs with
 * {@code mvn -Pbrowser test} and not in the ordinary build; {@code -Dfloorseat.screenshots=true} takes photographs of every page.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("browser")
@ProductTest
@ExtendWith(Chromium.class)
public @interface BrowserTest {}
