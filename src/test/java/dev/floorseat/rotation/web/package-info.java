@NullMarked
package dev.floorseat.rotation.web;

import org.jspecify.annotations.NullMarked;
