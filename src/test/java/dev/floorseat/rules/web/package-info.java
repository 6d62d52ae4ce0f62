@NullMarked
package dev.floorseat.rules.web;

import org.jspecify.annotations.NullMarked;
