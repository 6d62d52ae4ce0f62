/** Pages and resources of insights. */
@NullMarked
package dev.floorseat.insights.web;

import org.jspecify.annotations.NullMarked;
