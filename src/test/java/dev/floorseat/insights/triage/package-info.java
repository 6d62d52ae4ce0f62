/** Triage on the running product. Annotated like the package it tests: to Spring Modulith in a test, this is that package. */
@NullMarked
@NamedInterface("triage")
package dev.floorseat.insights.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
