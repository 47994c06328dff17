package dev.jensen.app;

import picocli.CommandLine.IVersionProvider;

/// The version of the program.
public final class Version implements IVersionProvider {
  public static final String NUMBER = "0.1.0";

  @Override
  public String[] getVersion() {
    return new String[] {"jensen " + NUMBER};
  }
}
