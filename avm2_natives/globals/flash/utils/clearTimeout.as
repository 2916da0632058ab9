package flash.utils {
    public function clearTimeout(id:uint):void {
        SetIntervalTimer.clear(id);
    }
}
