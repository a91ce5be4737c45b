func helpMe() {}
