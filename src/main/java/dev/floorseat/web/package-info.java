/** The frame of every page and resource: layout, language, the clock, and how a refusal reaches the reader. Knows no business module. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.floorseat.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
