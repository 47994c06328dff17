package dev.jensen.render.plot;

public record Picture() {}
